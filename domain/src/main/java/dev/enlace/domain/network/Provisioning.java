package dev.enlace.domain.network;

/** Whether the concentrator already knows the login as it should be. */
public enum Provisioning {
    PENDING,
    DONE,
    FAILED
}
