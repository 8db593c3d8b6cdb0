package dev.enlace.domain.contract;

/** How the customer pays by default ("Forma de pagamento padrão"). */
public enum PaymentMethod {
    BOLETO,
    PIX,
    DIRECT_DEBIT,
    CARD,
    CASH
}
