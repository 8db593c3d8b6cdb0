package dev.enlace.application.event;

import dev.enlace.domain.shared.DomainEvent;

/**
 * What our own database must show at once: runs in the transaction of the event, which fails with it. Named {@code On…}.
 * An implementation is a bean of the application.
 */
public interface InsideReaction<E extends DomainEvent> {
    Class<E> event();

    void on(E event);
}
