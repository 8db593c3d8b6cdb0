package dev.enlace.domain.contract;

/** How the trial of a plan ended. */
public enum TrialEnd {
    /** Somebody ended it. */
    ENDED,
    /** Its last day was over. */
    EXPIRED,
    /** The plan on trial became the contract's own. */
    CONVERTED,
    /** The contract took a third plan. */
    REPLACED
}
