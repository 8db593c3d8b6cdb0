package dev.enlace.adapter.rest.shared;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of a list. */
public record Page<T>(
        @Schema(title = "Itens", required = true) List<T> items,

        @Schema(title = "Próxima página", description = "Cursor da próxima página; nulo na última.", nullable = true)
        String nextCursor,

        @Schema(title = "Total", description = "Somente com count=true.") @JsonInclude(JsonInclude.Include.NON_NULL)
        Long total) {
    /** A list that is short by nature, whole. */
    public static <T, R> Page<R> all(List<T> items, Function<T, R> mapping) {
        return new Page<>(items.stream().map(mapping).toList(), null, null);
    }
}
