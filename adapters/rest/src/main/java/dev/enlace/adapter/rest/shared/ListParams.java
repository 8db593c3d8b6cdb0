package dev.enlace.adapter.rest.shared;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of every list; a resource takes them as {@code @BeanParam}. */
public class ListParams {
    @Parameter(description = "nextCursor da página anterior; vale para os mesmos filtros e ordem.")
    @QueryParam("cursor")
    public String cursor;

    @Parameter(description = "Itens por página, de 1 a 200; 50 se ausente.")
    @QueryParam("limit")
    public Integer limit;

    @Parameter(description = "Campo de ordenação; com - à frente, decrescente.")
    @QueryParam("sort")
    public String sort;

    @Parameter(description = "Com true, a resposta traz o total.")
    @QueryParam("count")
    public Boolean count;
}
