package dev.enlace.adapter.rest.idempotency;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;

/** JSON that is written already: the first answer and its replays are the same bytes. */
record RawJson(@JsonValue @JsonRawValue String json) {
    static RawJson of(byte[] bytes) {
        return new RawJson(new String(bytes, StandardCharsets.UTF_8));
    }
}
