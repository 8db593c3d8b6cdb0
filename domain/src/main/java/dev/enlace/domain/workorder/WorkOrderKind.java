package dev.enlace.domain.workorder;

/** What the field team is to do. */
public enum WorkOrderKind {
    INSTALLATION("Instalação"),
    TECHNOLOGY_CHANGE("Migração de tecnologia"),
    ADDRESS_CHANGE("Troca de endereço"),
    CANCELLATION("Cancelamento"),
    VISIT("Visita");

    private final String label;

    WorkOrderKind(String label) {
        this.label = label;
    }

    /** The manual's Portuguese word. */
    public String label() {
        return label;
    }
}
