package dev.enlace.domain.billing;

/** What a charge is for. */
public enum ChargeKind {
    MONTHLY_FEE("Mensalidade"),
    PRORATION("Proporcional"),
    SALE("Venda"),
    INSTALLATION("Instalação"),
    ADJUSTMENT("Ajuste"),
    LATE_FEES("Encargos por atraso"),
    LOYALTY_FINE("Multa de fidelidade"),
    RESIDUAL("Residual");

    private final String label;

    ChargeKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Fines and interest are never charged on fines and interest. */
    public boolean bearsLateFees() {
        return this != LATE_FEES;
    }
}
