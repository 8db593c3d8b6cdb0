package dev.enlace.adapter.persistence.catalog;

import dev.enlace.adapter.persistence.shared.Keyset;
import dev.enlace.adapter.persistence.shared.Rows;
import dev.enlace.adapter.persistence.shared.Sql;
import dev.enlace.adapter.persistence.shared.TextSearch;
import dev.enlace.application.catalog.Templates;
import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.catalog.Template;
import dev.enlace.domain.catalog.TemplateId;
import dev.enlace.domain.shared.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
class PostgresTemplates implements Templates {
    private static final Map<String, Keyset.Column> SORTS = Map.of("name", new Keyset.Column("t.name", "text"));

    private final EntityManager entities;
    private final Rows<TemplateRow> rows;
    private final CatalogMapping mapping;
    private final Sql sql;
    private final ProviderCalendar calendar;

    PostgresTemplates(EntityManager entities, CatalogMapping mapping, Sql sql, ProviderCalendar calendar) {
        this.entities = entities;
        this.rows = new Rows<>(entities, TemplateRow.class, row -> row.version);
        this.mapping = mapping;
        this.sql = sql;
        this.calendar = calendar;
    }

    @Override
    @Transactional
    public Optional<Template> find(TemplateId id) {
        return Optional.ofNullable(entities.find(TemplateRow.class, id.value())).map(mapping::toTemplate);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Template save(Template template) {
        var row = rows.save(
                template.id().value(),
                template.version(),
                TemplateRow::new,
                each -> mapping.copy(template, each),
                Map.of(
                        "template_name",
                        () -> DomainException.conflict(
                                "template-name-taken",
                                "another template has this name",
                                Map.of("value", template.name()))));
        sql.update(
                "insert into template_body (template_id, number, body, since) values (?, ?, ?, ?) on conflict do nothing",
                row.id,
                row.bodyNumber,
                row.body,
                calendar.now());
        return mapping.toTemplate(row);
    }

    @Override
    @Transactional
    public Slice<Template> search(Template.Kind kind, String q, Boolean active, PageQuery page) {
        var search = new TextSearch("searchable(t.name)", q);
        var from = "from template t where t.kind = :kind and (cast(:active as boolean) is null or t.active = :active)"
                + search.and();
        return rows.page(
                        "t.*",
                        from,
                        query -> {
                            search.bind(query);
                            query.setParameter("kind", kind.name());
                            query.setParameter("active", active);
                        },
                        new Keyset(page, "t.id", SORTS),
                        page,
                        row -> List.of(row.name, row.id.toString()))
                .map(mapping::toTemplate);
    }

    @Override
    public Slice<Body> bodies(TemplateId id, PageQuery page) {
        var down = page.sort().descending();
        var after = page.after() == null ? null : Integer.valueOf(page.after().get(0));
        var text = new Sql.Text()
                .add("select number, body, since from template_body where template_id = ?", id.value())
                .when(after, " and number " + (down ? "<" : ">") + " ?")
                .add(" order by number" + (down ? " desc" : "") + " limit ?", page.limit() + 1);
        return Slice.of(
                sql.rows(text, row -> new Body(row.getInt("number"), row.getString("body"), Sql.instant(row, "since"))),
                page,
                body -> List.of(Integer.toString(body.number())),
                null);
    }
}
