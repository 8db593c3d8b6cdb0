package dev.enlace.adapter.persistence.catalog;

import dev.enlace.adapter.persistence.shared.Keyset;
import dev.enlace.adapter.persistence.shared.Rows;
import dev.enlace.adapter.persistence.shared.TextSearch;
import dev.enlace.application.catalog.Plans;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.catalog.Plan;
import dev.enlace.domain.catalog.PlanId;
import dev.enlace.domain.shared.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
class PostgresPlans implements Plans {
    private static final Map<String, Keyset.Column> SORTS = Map.of(
            "name", new Keyset.Column("p.name", "text"),
            "code", new Keyset.Column("p.code", "text"),
            "price", new Keyset.Column("p.price", "numeric"));

    private final EntityManager entities;
    private final Rows<PlanRow> rows;
    private final CatalogMapping mapping;

    PostgresPlans(EntityManager entities, CatalogMapping mapping) {
        this.entities = entities;
        this.rows = new Rows<>(entities, PlanRow.class, row -> row.version);
        this.mapping = mapping;
    }

    @Override
    @Transactional
    public Optional<Plan> find(PlanId id) {
        return Optional.ofNullable(entities.find(PlanRow.class, id.value())).map(mapping::toPlan);
    }

    @Override
    @Transactional
    public Optional<Plan> findByCode(String code) {
        return entities.createQuery("from Plan where code = :code", PlanRow.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .map(mapping::toPlan);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Plan save(Plan plan) {
        var taken =
                DomainException.conflict("plan-code-taken", "another plan has this code", Map.of("value", plan.code()));
        return mapping.toPlan(rows.save(
                plan.id().value(),
                plan.version(),
                PlanRow::new,
                row -> mapping.copy(plan, row),
                Map.of("plan_code_key", () -> taken)));
    }

    @Override
    @Transactional
    public Slice<Plan> search(Filter filter, PageQuery page) {
        var search = new TextSearch("searchable(p.name || ' ' || p.code)", filter.q());
        var from = """
                from plan p
                where (cast(:technology as text) is null or p.technology = :technology)
                  and (cast(:active as boolean) is null or p.active = :active)""" + search.and();
        return rows.page(
                        "p.*",
                        from,
                        query -> {
                            search.bind(query);
                            query.setParameter(
                                    "technology",
                                    filter.technology() == null
                                            ? null
                                            : filter.technology().name());
                            query.setParameter("active", filter.active());
                        },
                        new Keyset(page, "p.id", SORTS),
                        page,
                        row -> keys(row, page))
                .map(mapping::toPlan);
    }

    private static List<String> keys(PlanRow row, PageQuery page) {
        var key = switch (page.sort().field()) {
            case "code" -> row.code;
            case "price" -> row.price.toPlainString();
            default -> row.name;
        };
        return List.of(key, row.id.toString());
    }
}
