package dev.enlace.application.catalog;

import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.catalog.Template;
import dev.enlace.domain.catalog.TemplateId;
import org.jspecify.annotations.Nullable;

/**
 * Input port: the templates of contracts and invoices. Nothing is deleted: what is no longer to be used is made inactive, and
 * former bodies stay readable.
 */
public interface KeepTemplates {
    Template create(Template.Kind kind, Template.Content content);

    /** @param expectedVersion the one on which the change was made */
    Template change(Template.Kind kind, TemplateId id, long expectedVersion, Template.Content content);

    /** 404 {@code contract-template-not-found}, {@code invoice-template-not-found}. */
    Template get(Template.Kind kind, TemplateId id);

    Slice<Template> search(Template.Kind kind, @Nullable String q, @Nullable Boolean active, PageQuery page);

    Slice<Templates.Body> bodies(Template.Kind kind, TemplateId id, PageQuery page);
}
