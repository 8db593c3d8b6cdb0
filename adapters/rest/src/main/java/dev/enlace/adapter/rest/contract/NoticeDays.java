package dev.enlace.adapter.rest.contract;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.enlace.domain.contract.NoticeOffsets;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Notice days in JSON: an array of whole numbers, or the manual's text {@code "5, 0, -5"}; answered as an array. */
@Schema(
        name = "NoticeDays",
        type = SchemaType.ARRAY,
        implementation = Integer.class,
        description = "Dias antes do vencimento; negativos, depois. Na entrada aceita também o texto \"5, 0, -5\".",
        examples = "[5, 0, -5]")
@JsonDeserialize(using = NoticeDays.Reader.class)
public record NoticeDays(String text, List<Integer> days) {
    static NoticeDays of(NoticeOffsets offsets) {
        return offsets == null ? null : new NoticeDays(null, offsets.days());
    }

    /** Whether they are possible days is the domain's to say. */
    NoticeOffsets read() {
        return text == null ? new NoticeOffsets(days) : NoticeOffsets.parse(text);
    }

    @JsonValue
    Object json() {
        return text == null ? days : text;
    }

    static final class Reader extends JsonDeserializer<NoticeDays> {
        @Override
        public NoticeDays deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.hasToken(JsonToken.VALUE_STRING)) {
                return new NoticeDays(parser.getText(), null);
            }
            if (!parser.isExpectedStartArrayToken()) {
                context.reportInputMismatch(NoticeDays.class, "an array of whole numbers or a text");
            }
            var days = new ArrayList<Integer>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (!parser.hasToken(JsonToken.VALUE_NUMBER_INT)) {
                    context.reportInputMismatch(NoticeDays.class, "whole numbers");
                }
                days.add(parser.getIntValue());
            }
            return new NoticeDays(null, days);
        }
    }
}
