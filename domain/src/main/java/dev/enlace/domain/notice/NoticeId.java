package dev.enlace.domain.notice;

import java.util.UUID;

/** Identity of a notice; a UUIDv7, made before the first save. */
public record NoticeId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
