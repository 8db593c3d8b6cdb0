package dev.enlace.domain.contract;

/** How the customer pays by default ("Forma de pagamento padrão"). */
public enum PaymentMethod {
    BOLETO,
    PIX,
    DIRECT_DEBIT,
    CARD,
    CASH;

    /** By boleto, as long as the customer has not authorised the direct debit that is wished. */
    public PaymentMethod inForce(boolean debitAuthorized) {
        return this == DIRECT_DEBIT && !debitAuthorized ? BOLETO : this;
    }
}
