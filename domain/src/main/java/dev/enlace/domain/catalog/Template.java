package dev.enlace.domain.catalog;

import dev.enlace.domain.shared.Texts;

/**
 * Model of a printed paper ("Template"). What was printed once can be printed again: each body it ever had is kept under its
 * number.
 *
 * @param body HTML with variables in braces
 * @param bodyNumber 1 for the first, one more for each other body
 */
public record Template(
        TemplateId id, Kind kind, String name, String body, int bodyNumber, boolean active, long version) {
    /** A long contract with its pictures left out has some 50,000. */
    private static final int LONGEST_BODY = 200_000;

    /** What it is the model of. */
    public enum Kind {
        CONTRACT("contract-template"),
        INVOICE("invoice-template");

        private final String subject;

        Kind(String subject) {
            this.subject = subject;
        }

        /** Its name in codes and histories. */
        public String subject() {
            return subject;
        }
    }

    /** What somebody may set. */
    public record Content(String name, String body, boolean active) {
        public Content {
            name = Texts.required("/name", "text-length", name, 100);
            body = Texts.required("/body", "text-length", body, LONGEST_BODY);
        }
    }

    public static Template first(TemplateId id, Kind kind, Content content) {
        return new Template(id, kind, content.name, content.body, 1, content.active, 0);
    }

    /** With this content; another body gets a number of its own. */
    public Template edited(Content content, long expectedVersion) {
        return new Template(
                id,
                kind,
                content.name,
                content.body,
                content.body.equals(body) ? bodyNumber : bodyNumber + 1,
                content.active,
                expectedVersion);
    }
}
