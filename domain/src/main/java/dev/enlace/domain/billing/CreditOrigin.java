package dev.enlace.domain.billing;

/** Why we hold money of a customer's. */
public enum CreditOrigin {
    SURPLUS("Pagamento a maior"),
    VOIDED_CHARGE("Lançamento anulado"),
    DEACTIVATION("Desativação temporária"),
    PRICE_CHANGE("Mudança de preço"),
    BLOCKED_DAYS("Dias bloqueados"),
    CANCELLATION("Cancelamento");

    private final String label;

    CreditOrigin(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
