package dev.enlace.domain.contract;

/** Whether the monthly price is the plan's or was agreed apart ("personalizado"). */
public enum PriceOrigin {
    PLAN,
    CUSTOM
}
