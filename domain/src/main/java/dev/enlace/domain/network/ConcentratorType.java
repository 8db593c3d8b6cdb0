package dev.enlace.domain.network;

/** Who made the concentrator: decides which attributes it understands. */
public enum ConcentratorType {
    MIKROTIK,
    HUAWEI,
    JUNIPER,
    CISCO,
    ACCEL_PPP,
    /** Keeps its logins in our own database; for demonstrations and tests. */
    SIMULATED,
    OTHER
}
