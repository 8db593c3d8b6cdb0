package dev.enlace.adapter.rest.shared;

import dev.enlace.adapter.rest.json.Texts;
import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.DomainException.Kind;
import dev.enlace.domain.shared.Violation;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads path and query parameters: an id that is none names nothing (404), any other bad value is malformed (400). */
@Provider
public class ParameterConverters implements ParamConverterProvider {
    private record Reading(Function<String, ?> read, String allowed) {}

    private static final Map<Class<?>, Reading> READINGS = Map.of(
            UUID.class, new Reading(Texts::uuid, "a UUID"),
            LocalDate.class, new Reading(Texts::date, "a date such as 2026-03-31"),
            YearMonth.class, new Reading(Texts::month, "a month such as 2026-03"),
            Instant.class, new Reading(Texts::instant, "an instant such as 2026-03-31T14:00:00Z"),
            Integer.class, new Reading(Integer::valueOf, "a whole number"),
            Long.class, new Reading(Long::valueOf, "a whole number"),
            Boolean.class, new Reading(ParameterConverters::bool, "true, false"));

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        var boxed = MethodType.methodType(type).wrap().returnType();
        var reading = type.isEnum() ? ofEnum(type) : READINGS.get(boxed);
        if (reading == null) {
            return null;
        }
        return new ParamConverter<>() {
            @Override
            public T fromString(String text) {
                try {
                    return text == null ? null : (T) reading.read().apply(text);
                } catch (RuntimeException e) {
                    throw refuse(annotations, text, reading.allowed());
                }
            }

            @Override
            public String toString(T value) {
                return String.valueOf(value);
            }
        };
    }

    private static RuntimeException refuse(Annotation[] annotations, String text, String allowed) {
        var name = "";
        for (var annotation : annotations == null ? new Annotation[0] : annotations) {
            if (annotation instanceof PathParam) {
                return new NotFoundException();
            }
            if (annotation instanceof QueryParam query) {
                name = query.value();
            }
        }
        return new DomainException(
                Kind.MALFORMED,
                "invalid-parameter",
                "invalid parameter " + name,
                Map.of("parameter", name, "value", text, "allowed", allowed),
                List.of(new Violation("?" + name, "invalid-parameter", text, allowed)));
    }

    private static Reading ofEnum(Class<?> type) {
        var names = Arrays.stream(type.getEnumConstants())
                .map(c -> ((Enum<?>) c).name())
                .toList();
        Function<String, Object> read = text -> type.getEnumConstants()[names.indexOf(text)];
        return new Reading(read, names.stream().collect(Collectors.joining(", ")));
    }

    private static Boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }
}
