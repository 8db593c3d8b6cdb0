package dev.enlace.adapter.rest.document;

/** How a paper is answered. */
public enum DocumentFormat {
    HTML("Página HTML"),
    PDF("PDF");

    private final String label;

    DocumentFormat(String label) {
        this.label = label;
    }

    /** The Portuguese word. */
    public String label() {
        return label;
    }
}
