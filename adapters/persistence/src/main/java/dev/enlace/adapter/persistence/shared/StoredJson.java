package dev.enlace.adapter.persistence.shared;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;

/**
 * How domain values lie in jsonb columns: a record with one component, such as an id or an amount, as that component; other
 * records as objects; dates as ISO text, amounts as text such as {@code 10.50}. It has nothing to do with the JSON of the API.
 */
public final class StoredJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule()
                    .setSerializerModifier(new UnwrappingWriters())
                    .setDeserializerModifier(new UnwrappingReaders()))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            // A newer version may have written more; what it removed is not missed.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private StoredJson() {}

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads over defaults: a field that was not there when the json was written has its value of {@code defaults}. */
    public static <T> T readOver(T defaults, String json, Class<T> type) {
        try {
            return MAPPER.treeToValue(merge(MAPPER.valueToTree(defaults), MAPPER.readTree(json)), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The tree that {@link #write} would write. */
    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    private static JsonNode merge(JsonNode under, JsonNode over) {
        if (!(under instanceof ObjectNode target) || !(over instanceof ObjectNode fields)) {
            return over;
        }
        fields.properties().forEach(field -> {
            var below = target.get(field.getKey());
            target.set(field.getKey(), below == null ? field.getValue() : merge(below, field.getValue()));
        });
        return target;
    }

    private static boolean isSingle(Class<?> type) {
        return type.isRecord() && type.getRecordComponents().length == 1;
    }

    private static final class UnwrappingWriters extends BeanSerializerModifier {
        @Override
        public JsonSerializer<?> modifySerializer(
                SerializationConfig config, BeanDescription description, JsonSerializer<?> serializer) {
            return isSingle(description.getBeanClass()) ? new SingleWriter() : serializer;
        }
    }

    private static final class SingleWriter extends JsonSerializer<Object> {
        @Override
        public void serialize(Object single, JsonGenerator generator, SerializerProvider provider) throws IOException {
            try {
                var accessor = single.getClass().getRecordComponents()[0].getAccessor();
                var value = accessor.invoke(single);
                if (value instanceof BigDecimal decimal) {
                    generator.writeString(decimal.toPlainString());
                } else {
                    provider.defaultSerializeValue(value, generator);
                }
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IOException(e);
            }
        }
    }

    private static final class UnwrappingReaders extends BeanDeserializerModifier {
        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription description, JsonDeserializer<?> deserializer) {
            return isSingle(description.getBeanClass())
                    ? new SingleReader(description.getBeanClass(), null)
                    : deserializer;
        }
    }

    private static final class SingleReader extends JsonDeserializer<Object> implements ContextualDeserializer {
        private final Class<?> type;
        private final JavaType component;

        SingleReader(Class<?> type, JavaType component) {
            this.type = type;
            this.component = component;
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
            return new SingleReader(type, context.constructType(type.getRecordComponents()[0].getGenericType()));
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var value = context.readValue(parser, component);
            try {
                return type.getDeclaredConstructor(component.getRawClass()).newInstance(value);
            } catch (ReflectiveOperationException e) {
                throw new IOException(e);
            }
        }
    }
}
