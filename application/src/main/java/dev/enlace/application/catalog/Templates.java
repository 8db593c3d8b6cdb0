package dev.enlace.application.catalog;

import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.catalog.Template;
import dev.enlace.domain.catalog.TemplateId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Output port: the templates of contracts and invoices, with every body each of them had. */
public interface Templates {
    /** A body, and since when it was or is the template's. */
    record Body(int number, String text, Instant since) {}

    Optional<Template> find(TemplateId id);

    /**
     * As stored, with its new version; a body with a new number is kept for good. Refuses a stale copy, and a name that
     * another template of the kind has ({@code template-name-taken}).
     */
    Template save(Template template);

    /**
     * @param q part of the name, without regard to accents and case; null for all
     * @param page sorted by {@code name}
     */
    Slice<Template> search(Template.Kind kind, @Nullable String q, @Nullable Boolean active, PageQuery page);

    /** Sorted by {@code version}. */
    Slice<Body> bodies(TemplateId id, PageQuery page);
}
