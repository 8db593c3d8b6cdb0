package dev.enlace.application.catalog;

import dev.enlace.application.shared.AuditTrail;
import dev.enlace.application.shared.Ids;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.catalog.Template;
import dev.enlace.domain.catalog.TemplateId;
import dev.enlace.domain.shared.DomainException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@UseCase
class TemplateRegistry implements KeepTemplates {
    private final Templates templates;
    private final TemplateChecks checks;
    private final Ids ids;
    private final AuditTrail audit;

    TemplateRegistry(Templates templates, TemplateChecks checks, Ids ids, AuditTrail audit) {
        this.templates = templates;
        this.checks = checks;
        this.ids = ids;
        this.audit = audit;
    }

    @Override
    public Template create(Template.Kind kind, Template.Content content) {
        return stored(null, Template.first(new TemplateId(ids.next()), kind, content));
    }

    @Override
    public Template change(Template.Kind kind, TemplateId id, long expectedVersion, Template.Content content) {
        var before = get(kind, id);
        return stored(before, before.edited(content, expectedVersion));
    }

    @Override
    public Template get(Template.Kind kind, TemplateId id) {
        return templates
                .find(id)
                .filter(template -> template.kind() == kind)
                .orElseThrow(() -> DomainException.notFound(kind.subject() + "-not-found", id.value()));
    }

    @Override
    public Slice<Template> search(Template.Kind kind, @Nullable String q, @Nullable Boolean active, PageQuery page) {
        return templates.search(kind, q, active, page);
    }

    @Override
    public Slice<Templates.Body> bodies(Template.Kind kind, TemplateId id, PageQuery page) {
        get(kind, id);
        return templates.bodies(id, page);
    }

    private Template stored(@Nullable Template before, Template wanted) {
        if (before == null || wanted.bodyNumber() != before.bodyNumber()) {
            checks.check(wanted.kind(), wanted.body());
        }
        var stored = templates.save(wanted);
        var subject = stored.kind().subject();
        audit.record(
                subject, stored.id().value(), subject, before == null ? null : fields(before), fields(stored), null);
        return stored;
    }

    /** The bodies have a history of their own. */
    private static Map<String, Object> fields(Template template) {
        var fields = new HashMap<String, Object>();
        fields.put("name", template.name());
        fields.put("version", template.bodyNumber());
        fields.put("active", template.active());
        return fields;
    }
}
