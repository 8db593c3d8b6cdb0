package dev.enlace.application.catalog;

import dev.enlace.domain.catalog.Template;

/**
 * Output port: reads a template's body before it is kept. What it lets through can be printed, and runs nothing in a browser or
 * in this program.
 */
public interface TemplateChecks {
    /**
     * Refuses with 422 at {@code /body}: {@code template-unreadable} (with its line), {@code template-unknown-variable} (with the
     * variables there are), {@code template-forbidden-markup} (with what is allowed).
     */
    void check(Template.Kind kind, String body);
}
