package dev.enlace.domain.catalog;

/** How a plan reaches the customer. */
public enum Technology {
    FIBER,
    RADIO,
    CABLE,
    DSL,
    SATELLITE,
    OTHER
}
