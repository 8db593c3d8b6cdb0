package dev.enlace.domain.contract;

/** Kinds of debt that an invoice may gather ("Tipos de débito para fatura"); named like billing's kinds of charge. */
public enum DebitType {
    MONTHLY_FEE,
    PRORATION,
    SALE,
    INSTALLATION,
    ADJUSTMENT,
    LATE_FEES,
    LOYALTY_FINE,
    RESIDUAL
}
