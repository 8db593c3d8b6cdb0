package dev.enlace.adapter.persistence.workorder;

import dev.enlace.adapter.persistence.shared.Sql;
import dev.enlace.adapter.persistence.shared.StoredJson;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.application.workorder.WorkOrderQueries;
import dev.enlace.domain.customer.Address;
import dev.enlace.domain.workorder.WorkOrderId;
import dev.enlace.domain.workorder.WorkOrderKind;
import dev.enlace.domain.workorder.WorkOrderStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PostgresWorkOrderQueries implements WorkOrderQueries {
    private static final String VIEW = """
            select w.id, w.number, w.kind, w.status, w.contract_id, c.number as contract_number, c.customer_id,
                   cu.name as customer_name, w.service_id, w.assignee_id, w.scheduled_at, w.completed_on, w.note,
                   case when o.kind = 'MOVE' then o.change -> 'address'
                        when d.use_contract_address then d.address else cu.address end::text as address,
                   w.equipment_returned, w.created_at, w.version
              from work_order w
              join contract c on c.id = w.contract_id
              join customer cu on cu.id = c.customer_id
              left join contract_address d on d.contract_id = w.contract_id
              left join ordered_change o on o.work_order_id = w.id
             where true""";

    private final Sql sql;

    PostgresWorkOrderQueries(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<View> find(WorkOrderId id) {
        return sql
                .rows(new Sql.Text().add(VIEW).add(" and w.id = ?", id.value()), PostgresWorkOrderQueries::view)
                .stream()
                .findFirst();
    }

    @Override
    public Slice<View> search(Filter filter, PageQuery page) {
        var byNumber = page.sort().field().equals("number");
        var key = byNumber ? "w.number" : "w.id";
        var text = filtered(new Sql.Text().add(VIEW), filter);
        if (page.after() != null) {
            var after = page.after().get(0);
            text.add(
                    " and " + key + (page.sort().descending() ? " < ?" : " > ?"),
                    byNumber ? (Object) Long.parseLong(after) : UUID.fromString(after));
        }
        text.add(" order by " + key + (page.sort().descending() ? " desc" : "") + " limit " + (page.limit() + 1));
        return Slice.of(
                sql.rows(text, PostgresWorkOrderQueries::view),
                page,
                view -> List.of(
                        byNumber ? Long.toString(view.number()) : view.id().toString()),
                page.count() ? count(filter) : null);
    }

    private long count(Filter filter) {
        var text = filtered(new Sql.Text().add("select count(*) from work_order w where true"), filter);
        return sql.rows(text, row -> row.getLong(1)).get(0);
    }

    private static Sql.Text filtered(Sql.Text text, Filter filter) {
        if (!filter.statuses().isEmpty()) {
            text.add(" and w.status = any (?)", (Object)
                    filter.statuses().stream().map(Enum::name).toArray(String[]::new));
        }
        return text.when(filter.kind(), " and w.kind = ?")
                .when(filter.assignee() == null ? null : filter.assignee().value(), " and w.assignee_id = ?")
                .when(filter.contract() == null ? null : filter.contract().value(), " and w.contract_id = ?");
    }

    private static View view(ResultSet row) throws SQLException {
        return new View(
                Sql.uuid(row, "id"),
                row.getLong("number"),
                WorkOrderKind.valueOf(row.getString("kind")),
                WorkOrderStatus.valueOf(row.getString("status")),
                Sql.uuid(row, "contract_id"),
                row.getLong("contract_number"),
                Sql.uuid(row, "customer_id"),
                row.getString("customer_name"),
                Sql.uuid(row, "service_id"),
                Sql.uuid(row, "assignee_id"),
                Sql.instant(row, "scheduled_at"),
                Sql.date(row, "completed_on"),
                row.getString("note"),
                StoredJson.read(row.getString("address"), Address.class),
                row.getObject("equipment_returned", Boolean.class),
                Sql.instant(row, "created_at"),
                row.getLong("version"));
    }
}
