package dev.enlace.domain.shared;

import java.util.UUID;

/** Something that happened to an aggregate, in the past tense. Stored with the state that caused it, or not at all. */
public interface DomainEvent {
    UUID aggregateId();

    /** Stable public name, e.g. {@code contract.blocked}. */
    String type();
}
