package dev.enlace.domain.billing;

/** What a line of a charge stands for. */
public enum LineKind {
    /** Days of service. */
    SERVICE,
    /** Days on which the contract was blocked, given back (negative). */
    BLOCKED_DAYS,
    /** Days of a temporary deactivation, given back. */
    PAUSED_DAYS,
    /** Difference after a change of price or plan. */
    DIFFERENCE,
    PRODUCT,
    INSTALLATION,
    /** Days after the end of a contract, taken off (negative), or given back as credit. */
    UNSERVED_DAYS,
    /** Leaving before the end of a loyalty term. */
    LOYALTY_FINE,
    FINE,
    INTEREST,
    /** Lowered after a dispute (negative). */
    DISPUTE
}
