package dev.enlace.adapter.rest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import dev.enlace.adapter.rest.shared.NoticeDays;
import java.io.IOException;
import java.util.ArrayList;

/** Reads an array of whole numbers, or the manual's text. */
final class NoticeDaysReader extends StdDeserializer<NoticeDays> {
    private static final String ALLOWED = "an array of whole numbers, or a text such as \"5, 0, -5\"";

    NoticeDaysReader() {
        super(NoticeDays.class);
    }

    @Override
    public NoticeDays deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.hasToken(JsonToken.VALUE_STRING)) {
            return new NoticeDays(null, parser.getText());
        }
        if (!parser.hasToken(JsonToken.START_ARRAY)) {
            throw Unreadable.value(parser, NoticeDays.class, "wrong-type", null, ALLOWED);
        }
        var days = new ArrayList<Integer>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (!parser.hasToken(JsonToken.VALUE_NUMBER_INT)) {
                throw Unreadable.value(parser, NoticeDays.class, "wrong-type", null, ALLOWED);
            }
            days.add(parser.getNumberType() == JsonParser.NumberType.INT ? parser.getIntValue() : Integer.MAX_VALUE);
        }
        return new NoticeDays(days, null);
    }
}
