package dev.enlace.domain.provider;

/** How the rest of a loyalty term is counted when a customer leaves early. */
public enum LoyaltyUnit {
    /** Months not begun: term − months begun. */
    MONTHS,
    /** Calendar days from leaving to the term's end. */
    DAYS
}
