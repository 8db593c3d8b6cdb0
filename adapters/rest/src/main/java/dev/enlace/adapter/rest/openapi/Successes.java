package dev.enlace.adapter.rest.openapi;

import dev.enlace.adapter.rest.security.Public;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

/**
 * The status of a POST that succeeds, which the scanner cannot know: nothing is answered with 204, a job with 202, what a method
 * named {@code create…} made with 201 and its Location, anything else with 200.
 */
final class Successes {
    private Successes() {}

    static void ofPost(Operation operation, MethodInfo source) {
        var responses = operation.getResponses();
        var found = responses.getAPIResponse("200") == null ? "201" : "200";
        var response = responses.getAPIResponse(found);
        var wanted = status(source);
        if (response == null || responses.getAPIResponse("202") != null || wanted.equals(found)) {
            return;
        }
        responses.removeAPIResponse(found);
        response.setDescription(
                switch (wanted) {
                    case "201" -> "Created";
                    case "202" -> "Accepted";
                    case "204" -> "No Content";
                    default -> "OK";
                });
        if (wanted.equals("201") || wanted.equals("202")) {
            response.addHeader(
                    "Location",
                    OASFactory.createHeader()
                            .description("Endereço do que foi criado.")
                            .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
        }
        responses.addAPIResponse(wanted, response);
    }

    private static String status(MethodInfo source) {
        var answer = source.returnType().kind() == Type.Kind.PARAMETERIZED_TYPE
                ? source.returnType()
                        .asParameterizedType()
                        .arguments()
                        .get(0)
                        .name()
                        .withoutPackagePrefix()
                : source.returnType().name().withoutPackagePrefix();
        if (answer.equals("Void")) {
            return "204";
        }
        if (answer.equals("JobDto")) {
            return "202";
        }
        return source.name().startsWith("create") && !source.hasAnnotation(Public.class) ? "201" : "200";
    }
}
