package dev.enlace.adapter.rest.openapi;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The refusals of the API as reusable answers, each a problem document (RFC 9457). */
final class Refusals {
    private static final Map<Integer, String> MEANING = new TreeMap<>(Map.of(
            400, "Requisição malformada: JSON, tipo, formato, campo ou parâmetro desconhecido.",
            401, "Sem credencial válida.",
            403, "Papel sem permissão.",
            404, "Não existe, ou não é seu.",
            409, "Conflito com o estado ou com outro registro.",
            412, "Versão desatualizada; leia de novo.",
            422, "Dados recusados por uma regra, ou referência desconhecida.",
            428, "Falta If-Match com a versão."));

    private Refusals() {}

    static void describe(OpenAPI document) {
        MEANING.forEach((status, meaning) -> document.getComponents()
                .addResponse(
                        name(status),
                        OASFactory.createAPIResponse()
                                .description(meaning)
                                .content(OASFactory.createContent()
                                        .addMediaType(
                                                "application/problem+json",
                                                OASFactory.createMediaType()
                                                        .schema(OASFactory.createSchema()
                                                                .ref("#/components/schemas/Problem"))))));
    }

    static APIResponse reference(int status) {
        return OASFactory.createAPIResponse().ref("#/components/responses/" + name(status));
    }

    private static String name(int status) {
        return "Problem" + status;
    }
}
