package dev.enlace.application.contract;

/** What an entry of a {@link Timeline} tells of. */
public enum TimelineKind {
    ACTION("Ação"),
    EDIT("Edição"),
    CHARGE("Lançamento"),
    RECEIPT("Recebimento"),
    REVERSAL("Estorno"),
    NOTICE("Aviso"),
    ACCESS("Acesso");

    private final String label;

    TimelineKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
