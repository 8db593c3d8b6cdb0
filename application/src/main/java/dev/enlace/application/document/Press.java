package dev.enlace.application.document;

import java.util.Map;

/** Output port: makes papers of templates and values. Every value is escaped; no template reaches more than the values. */
public interface Press {
    /** Papers whose form is ours. */
    enum Form {
        WORK_ORDER,
        ACCEPTANCE_RECORD
    }

    /** A page of a provider's template; what is no plain text markup is left out, whatever the values are. */
    String page(String title, String body, Map<String, ?> values);

    /** A page of one of our own forms. */
    String page(String title, Form form, Map<String, ?> values);

    /** The body of the contract that comes with the program. */
    String builtInContract();

    /** The page as PDF (A4, page numbers); it takes nothing from outside. */
    byte[] pdf(String html);
}
