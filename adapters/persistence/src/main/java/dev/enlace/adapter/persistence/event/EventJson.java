package dev.enlace.adapter.persistence.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.enlace.domain.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Map;

/**
 * How events look in the log: a record's components by name, absent ones left out, money as text, and a record that wraps
 * one {@code value} (an id, a due day) as that value. Its own mapper, so that no setting of the API changes what is stored.
 */
@ApplicationScoped
public class EventJson {
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final JsonMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule()
                    .addSerializer(Money.class, ToStringSerializer.instance)
                    .setSerializerModifier(new Unwrapping()))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public Map<String, Object> read(String json) {
        try {
            return mapper.readValue(json, OBJECT);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public <T> T read(String json, TypeReference<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Unwrapping extends BeanSerializerModifier {
        @Override
        public JsonSerializer<?> modifySerializer(
                SerializationConfig config, BeanDescription bean, JsonSerializer<?> serializer) {
            var type = bean.getBeanClass();
            if (type.isRecord() && type.getRecordComponents().length == 1) {
                var component = type.getRecordComponents()[0];
                if (component.getName().equals("value")) {
                    return new Wrapped(component);
                }
            }
            return serializer;
        }
    }

    private static final class Wrapped extends JsonSerializer<Object> {
        private final RecordComponent component;

        Wrapped(RecordComponent component) {
            this.component = component;
        }

        @Override
        public void serialize(Object wrapper, JsonGenerator generator, SerializerProvider provider) throws IOException {
            try {
                provider.defaultSerializeValue(component.getAccessor().invoke(wrapper), generator);
            } catch (ReflectiveOperationException e) {
                throw new IOException(e);
            }
        }
    }
}
