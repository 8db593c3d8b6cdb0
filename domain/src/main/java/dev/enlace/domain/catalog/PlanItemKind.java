package dev.enlace.domain.catalog;

/** How a part of a plan is taxed: see {@link PlanItem}. */
public enum PlanItemKind {
    SCM("Comunicação multimídia (SCM)"),
    SVA("Valor adicionado (SVA)"),
    OTHER("Outro");

    private final String label;

    PlanItemKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
