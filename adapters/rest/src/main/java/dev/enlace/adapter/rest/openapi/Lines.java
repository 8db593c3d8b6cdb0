package dev.enlace.adapter.rest.openapi;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A file of texts for people that ships with this adapter. */
final class Lines {
    private final Properties properties = new Properties();

    Lines(String file) {
        try (var in = Lines.class.getResourceAsStream(file);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text of the first key that has one. */
    @Nullable
    String first(String... keys) {
        return Stream.of(keys)
                .map(properties::getProperty)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** A number after the name only tells schemas of one name apart. */
    static String typeName(String schema) {
        return schema.replaceFirst("[0-9]+$", "");
    }
}
