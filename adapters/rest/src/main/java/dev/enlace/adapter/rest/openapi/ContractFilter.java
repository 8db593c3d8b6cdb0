package dev.enlace.adapter.rest.openapi;

import dev.enlace.adapter.rest.idempotency.Idempotent;
import dev.enlace.adapter.rest.security.Public;
import dev.enlace.adapter.rest.security.SignedIn;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.tags.Tag;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * Weaves into the document what all operations have in common and no resource should repeat: refusals, credentials, the
 * idempotency key, ETags, labels of enum values, meanings of fields, examples, an order that does not depend on the order of compilation.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {
    private static final String BEARER = "bearer";

    private final IndexView index;
    private final EnumLabels labels;
    private final Descriptions descriptions = new Descriptions();
    private final Examples examples = new Examples();

    public ContractFilter(IndexView index) {
        this.index = index;
        this.labels = new EnumLabels(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Refusals.describe(document);
        var paths = new TreeMap<>(document.getPaths().getPathItems());
        paths.forEach(
                (path, item) -> item.getOperations().forEach((method, operation) -> complete(path, method, operation)));
        document.getPaths().setPathItems(paths);
        if (document.getTags() != null) {
            var tags = new ArrayList<>(document.getTags());
            tags.sort(Comparator.comparing(Tag::getName));
            document.setTags(tags);
        }
        var components = document.getComponents();
        replace(
                document,
                "YearMonth",
                text().pattern("^[0-9]{4}-(0[1-9]|1[0-2])$")
                        .description("Ano e mês.")
                        .examples(List.of("2026-11")));
        // Without an example: a bare 03:00 is a number to older readers of YAML.
        replace(
                document,
                "LocalTime",
                text().format("partial-time")
                        .pattern("^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?$")
                        .description("Hora e minuto, no fuso do provedor."));
        paths.values().stream()
                .map(PathItem::getPATCH)
                .filter(Objects::nonNull)
                .forEach(patch -> requireNothing(patch, components));
        components.getSchemas().forEach(this::label);
        components.getSchemas().forEach(descriptions::complete);
        components.getSchemas().values().forEach(ContractFilter::leaveTypeToReference);
    }

    private static void replace(OpenAPI document, String name, Schema schema) {
        if (document.getComponents().getSchemas().containsKey(name)) {
            document.getComponents().addSchema(name, schema);
        }
    }

    private void complete(String path, PathItem.HttpMethod method, Operation operation) {
        var source = source(operation);
        var open = source != null && source.hasAnnotation(Public.class);
        var signedIn = source != null && source.hasAnnotation(SignedIn.class);
        operation.setSecurity(
                open
                        ? List.of()
                        : List.of(OASFactory.createSecurityRequirement().addScheme(BEARER, List.of())));
        var conditional = ifMatch(operation).isPresent();
        ifMatch(operation).ifPresent(parameter -> parameter.setRequired(true));
        var writes = method != PathItem.HttpMethod.GET;
        if (source != null && source.hasAnnotation(Idempotent.class)) {
            operation.addParameter(idempotencyKey(source));
        }
        if (source != null && method == PathItem.HttpMethod.POST) {
            Successes.ofPost(operation, source);
        }

        var statuses = new TreeSet<>(List.of(400));
        if (!open) {
            statuses.add(401);
        }
        if (!open && !signedIn) {
            statuses.add(403);
        }
        if (path.contains("{")) {
            statuses.add(404);
        }
        if (conditional) {
            statuses.addAll(List.of(412, 428));
        }
        if (writes) {
            statuses.addAll(List.of(409, 422));
        }
        var responses = operation.getResponses();
        for (var status : statuses) {
            var code = Integer.toString(status);
            var declared = responses.getAPIResponse(code);
            // Quarkus declares a 400 without content for whatever takes a body.
            if (declared == null || declared.getContent() == null) {
                responses.addAPIResponse(code, Refusals.reference(status));
            }
        }
        if (conditional || method == PathItem.HttpMethod.GET && path.endsWith("}")) {
            addETag(responses.getAPIResponse("200"));
        }
        addETag(responses.getAPIResponse("201"));
        responses.setAPIResponses(new TreeMap<>(responses.getAPIResponses()));
        examples.complete(operation);
    }

    /** The resource's method, by the operation id that is made of class and method. */
    private MethodInfo source(Operation operation) {
        var id = operation.getOperationId();
        var cut = id == null ? -1 : id.indexOf('_');
        if (cut < 0) {
            return null;
        }
        return index.getKnownClasses().stream()
                .filter(type -> type.simpleName() != null && type.simpleName().equals(id.substring(0, cut)))
                .flatMap(type -> type.methods().stream())
                .filter(method -> method.name().equals(id.substring(cut + 1)))
                .findFirst()
                .orElse(null);
    }

    private static Optional<Parameter> ifMatch(Operation operation) {
        return Stream.ofNullable(operation.getParameters())
                .flatMap(List::stream)
                .filter(p -> p.getIn() == Parameter.In.HEADER && "If-Match".equalsIgnoreCase(p.getName()))
                .findFirst();
    }

    private static Parameter idempotencyKey(MethodInfo source) {
        var required = source.annotation(Idempotent.class).value("required");
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .required(required != null && required.asBoolean())
                .description(
                        "Chave escolhida por quem chama; a mesma chave com o mesmo corpo recebe a mesma resposta por 24 h.")
                .schema(text().minLength(1).maxLength(255));
    }

    private static void addETag(APIResponse response) {
        if (response != null) {
            response.addHeader(
                    "ETag",
                    OASFactory.createHeader()
                            .description("Versão do recurso, para If-Match.")
                            .schema(text()));
        }
    }

    /** A merge patch names only what changes, so its schema is the record's with nothing required. */
    private static void requireNothing(Operation patch, Components components) {
        for (var media : patch.getRequestBody().getContent().getMediaTypes().values()) {
            var name = String.valueOf(media.getSchema().getRef()).replaceFirst("^.*/", "");
            var whole = components.getSchemas().get(name);
            if (whole != null && whole.getRequired() != null) {
                components.addSchema(
                        name + "Patch",
                        OASFactory.createSchema()
                                .type(whole.getType())
                                .title(whole.getTitle())
                                .description(whole.getDescription())
                                .properties(whole.getProperties()));
                media.setSchema(OASFactory.createSchema().ref(name + "Patch"));
            }
        }
    }

    private static Schema text() {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING));
    }

    private void label(String name, Schema schema) {
        if (schema.getEnumeration() == null) {
            return;
        }
        Map<String, String> texts = labels.of(name, schema.getEnumeration());
        if (!texts.isEmpty()) {
            schema.addExtension("x-enum-labels", texts);
        }
    }

    /** Beside a reference the scanner guesses a type that depends on what it has read before. */
    private static void leaveTypeToReference(Schema schema) {
        if (schema.getProperties() == null) {
            return;
        }
        for (var property : schema.getProperties().values()) {
            if (property.getRef() != null || property.getAnyOf() != null) {
                property.setType(null);
            }
        }
    }
}
