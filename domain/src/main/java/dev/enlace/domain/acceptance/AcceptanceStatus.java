package dev.enlace.domain.acceptance;

/** How far the customer's acceptance of a contract is. */
public enum AcceptanceStatus {
    NOT_REQUESTED("Não pedido"),
    PENDING("Aguardando o cliente"),
    ACCEPTED("Aceito"),
    /** Nobody accepted while the link was valid. */
    EXPIRED("Link vencido"),
    /** A newer request took its place. */
    SUPERSEDED("Substituído por outro pedido"),
    /** Holder, plan or address changed since. */
    OUTDATED("Contrato alterado depois");

    private final String label;

    AcceptanceStatus(String label) {
        this.label = label;
    }

    /** The Portuguese word. */
    public String label() {
        return label;
    }
}
