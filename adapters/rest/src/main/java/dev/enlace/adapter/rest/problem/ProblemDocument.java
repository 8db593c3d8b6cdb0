package dev.enlace.adapter.rest.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A refusal as RFC 9457 writes it. */
@Schema(
        name = "Problem",
        title = "Problema",
        description = "RFC 9457. O código é estável; os textos seguem Accept-Language.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemDocument(
        @Schema(title = "Tipo", examples = "urn:problem-type:enlace:stale-version")
        String type,

        @Schema(title = "Título") String title,
        @Schema(title = "Situação HTTP", examples = "412") int status,
        @Schema(title = "Detalhe") String detail,
        @Schema(title = "Recurso") String instance,

        @Schema(title = "Código", examples = "stale-version")
        String code,

        @Schema(title = "Erros por campo") List<FieldError> errors,
        @Schema(title = "Rastreamento") String traceId,
        @Schema(hidden = true) @JsonAnyGetter Map<String, Object> members) {

    @Schema(name = "ProblemFieldError", title = "Erro de um campo")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FieldError(
            @Schema(title = "Campo", description = "JSON Pointer", examples = "/dueDay")
            String pointer,

            @Schema(title = "Código", examples = "due-day-out-of-range")
            String code,

            @Schema(title = "Valor recebido") Object value,
            @Schema(title = "Permitido", examples = "1..31") String allowed,
            @Schema(title = "Detalhe") String detail) {}
}
