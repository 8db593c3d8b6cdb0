package dev.enlace.adapter.rest.shared;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.enlace.domain.contract.NoticeOffsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Days of notices: an array of whole numbers, or the manual's text {@code "5, 0, -5"}; answered as an array in descending order.
 *
 * @param days null when a text was sent
 * @param text null when an array was sent
 */
@Schema(
        name = "NoticeDays",
        type = SchemaType.ARRAY,
        implementation = Integer.class,
        examples = "[5, 0, -5]",
        description = "Dias antes do vencimento (negativo: depois). Aceita também o texto \"5, 0, -5\".")
public record NoticeDays(List<Integer> days, String text) {
    @JsonValue
    Object json() {
        return days;
    }

    public static NoticeDays of(NoticeOffsets offsets) {
        return offsets == null ? null : new NoticeDays(offsets.days(), null);
    }

    public NoticeOffsets toOffsets() {
        return text == null ? new NoticeOffsets(days) : NoticeOffsets.parse(text);
    }
}
