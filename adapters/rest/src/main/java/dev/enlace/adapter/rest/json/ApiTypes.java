package dev.enlace.adapter.rest.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.enlace.adapter.rest.shared.Amount;
import dev.enlace.adapter.rest.shared.NoticeDays;
import dev.enlace.adapter.rest.shared.Patch;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Function;

/** How single values look in JSON, in both directions, and what is said of those that look otherwise. */
final class ApiTypes extends SimpleModule {
    ApiTypes() {
        addDeserializer(String.class, new Text<>(String.class, "a text", Texts::clean));
        addDeserializer(LocalDate.class, new Text<>(LocalDate.class, "a date such as 2026-03-31", Texts::date));
        addDeserializer(YearMonth.class, new Text<>(YearMonth.class, "a month such as 2026-03", Texts::month));
        addDeserializer(LocalTime.class, new Text<>(LocalTime.class, "a time such as 03:00", Texts::time));
        addDeserializer(
                Instant.class, new Text<>(Instant.class, "an instant such as 2026-03-31T14:00:00Z", Texts::instant));
        addDeserializer(UUID.class, new Text<>(UUID.class, "a UUID", Texts::uuid));
        addDeserializer(BigDecimal.class, new Decimal<>(BigDecimal.class, "a decimal such as 2.50", v -> v));
        addDeserializer(Amount.class, new Decimal<>(Amount.class, "an amount such as 149.90", Amount::new));
        addDeserializer(NoticeDays.class, new NoticeDaysReader());
        addDeserializer(Patch.class, new PatchReader(null));
        addSerializer(new AmountWriter());
        addSerializer(new TimeWriter());
    }

    private static final class Text<T> extends StdDeserializer<T> {
        private final String allowed;
        private final transient Function<String, T> read;

        Text(Class<T> type, String allowed, Function<String, T> read) {
            super(type);
            this.allowed = allowed;
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                throw Unreadable.value(parser, handledType(), "wrong-type", shown(parser), allowed);
            }
            try {
                return read.apply(parser.getText());
            } catch (Texts.NotClean e) {
                throw Unreadable.value(
                        parser, handledType(), "invalid-characters", null, "text without control code 0");
            } catch (RuntimeException e) {
                throw Unreadable.value(parser, handledType(), "invalid-value", parser.getText(), allowed);
            }
        }
    }

    private static final class Decimal<T> extends StdDeserializer<T> {
        private final String allowed;
        private final transient Function<BigDecimal, T> make;

        Decimal(Class<T> type, String allowed, Function<BigDecimal, T> make) {
            super(type);
            this.allowed = allowed;
            this.make = make;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var token = parser.currentToken();
            if (token != JsonToken.VALUE_STRING && !token.isNumeric()) {
                throw Unreadable.value(parser, handledType(), "wrong-type", shown(parser), allowed);
            }
            try {
                return make.apply(Texts.decimal(parser.getText()));
            } catch (NumberFormatException e) {
                throw Unreadable.value(parser, handledType(), "invalid-value", parser.getText(), allowed);
            }
        }
    }

    private static final class PatchReader extends StdDeserializer<Patch<?>> implements ContextualDeserializer {
        private final JavaType fields;

        PatchReader(JavaType fields) {
            super(Patch.class);
            this.fields = fields;
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
            return new PatchReader(context.getContextualType().containedType(0));
        }

        @Override
        public Patch<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return StrictJson.patch(parser.readValueAsTree(), fields.getRawClass());
        }
    }

    private static final class AmountWriter extends StdSerializer<Amount> {
        AmountWriter() {
            super(Amount.class);
        }

        @Override
        public void serialize(Amount amount, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeString(amount.toString());
        }
    }

    /** As {@link Texts#time} reads it: to the minute. */
    private static final class TimeWriter extends StdSerializer<LocalTime> {
        TimeWriter() {
            super(LocalTime.class);
        }

        @Override
        public void serialize(LocalTime time, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeString(time.truncatedTo(ChronoUnit.MINUTES).toString());
        }
    }

    private static Object shown(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> "{…}";
            case START_ARRAY -> "[…]";
            case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
            default -> parser.getText();
        };
    }
}
