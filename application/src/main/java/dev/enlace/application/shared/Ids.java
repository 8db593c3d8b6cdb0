package dev.enlace.application.shared;

import java.util.UUID;

/** Output port: time-ordered identifiers (UUIDv7, RFC 9562), made before anything is saved, monotonic in one process. */
public interface Ids {
    UUID next();
}
