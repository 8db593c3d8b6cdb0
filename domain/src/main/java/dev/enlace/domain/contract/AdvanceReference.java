package dev.enlace.domain.contract;

/** Which due date an advance note looks at ("Antecipação mensal"). */
public enum AdvanceReference {
    CURRENT,
    NEXT
}
