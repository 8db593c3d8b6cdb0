package dev.enlace.domain.workorder;

import static dev.enlace.domain.shared.Refusals.assertRefused;
import static dev.enlace.domain.workorder.WorkOrderStatus.CANCELLED;
import static dev.enlace.domain.workorder.WorkOrderStatus.DONE;
import static dev.enlace.domain.workorder.WorkOrderStatus.IN_PROGRESS;
import static dev.enlace.domain.workorder.WorkOrderStatus.OPEN;
import static dev.enlace.domain.workorder.WorkOrderStatus.SCHEDULED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.identity.UserId;
import dev.enlace.domain.shared.DomainException.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WorkOrderTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-10");
    private static final Instant AT = Instant.parse("2026-03-11T13:00:00Z");

    private final WorkOrderId id = new WorkOrderId(UUID.randomUUID());
    private final ContractId contract = new ContractId(UUID.randomUUID());
    private final UserId technician = new UserId(UUID.randomUUID());

    @Test
    void an_order_is_opened_with_its_event_and_a_trimmed_note() {
        var order =
                WorkOrder.open(id, 7, WorkOrderKind.VISIT, SCHEDULED, contract, null, technician, AT, "  dois lances ");

        var snapshot = order.snapshot();
        assertThat(snapshot.status()).isEqualTo(SCHEDULED);
        assertThat(snapshot.note()).isEqualTo("dois lances");
        assertThat(snapshot.assigneeId()).isEqualTo(technician);
        assertThat(snapshot.completedOn()).isNull();
        var opened = order.releaseEvents();
        assertThat(opened).containsExactly(new WorkOrderEvent.Opened(id, contract, WorkOrderKind.VISIT));
        assertThat(opened.get(0).aggregateId()).isEqualTo(id.value());
        assertThat(opened.get(0).type()).isEqualTo("work-order.opened");
        assertThat(order.releaseEvents()).isEmpty();
    }

    @Test
    void an_order_is_not_opened_at_its_end() {
        for (var end : List.of(DONE, CANCELLED)) {
            assertRefused("work-order-opened-ended", () -> order(end));
        }
    }

    @Test
    void every_status_leads_where_the_table_says() {
        for (var from : List.of(OPEN, SCHEDULED, IN_PROGRESS)) {
            for (var to : List.of(OPEN, SCHEDULED, IN_PROGRESS, CANCELLED)) {
                var order = order(from);
                order.edit(to, null, null, AT, null);
                assertThat(order.snapshot().status()).isEqualTo(to);
            }
        }
        assertThat(DONE.next()).isEmpty();
        assertThat(CANCELLED.next()).isEmpty();
        assertThat(OPEN.next()).doesNotContain(OPEN).contains(DONE);
        assertThat(OPEN.isFinal()).isFalse();
    }

    @Test
    void an_edit_tells_what_it_made_of_the_order_and_one_that_changes_nothing_tells_nothing() {
        var order = order(OPEN);
        order.releaseEvents();
        order.edit(OPEN, null, technician, null, "x");
        assertThat(order.releaseEvents()).containsExactly(new WorkOrderEvent.Edited(id, contract, OPEN));
        order.edit(OPEN, null, technician, null, " x ");
        assertThat(order.releaseEvents()).isEmpty();
        order.edit(CANCELLED, null, technician, null, "desistiu");
        var cancelled = order.releaseEvents();
        assertThat(cancelled)
                .containsExactly(new WorkOrderEvent.Cancelled(id, contract, WorkOrderKind.INSTALLATION, "desistiu"));
        assertThat(cancelled.get(0).type()).isEqualTo("work-order.cancelled");
        assertThat(new WorkOrderEvent.Edited(id, contract, OPEN).type()).isEqualTo("work-order.edited");
    }

    @Test
    void done_is_what_closing_makes_and_nothing_follows_an_end() {
        assertRefused("use-close", () -> order(OPEN).edit(DONE, null, null, null, null));
        var closed = order(IN_PROGRESS);
        closed.close(TODAY, null, TODAY);
        var again = assertRefused("work-order-done", () -> closed.edit(OPEN, null, null, null, null));
        assertThat(again.kind()).isEqualTo(Kind.CONFLICT);
        assertRefused("work-order-done", () -> closed.edit(DONE, null, null, null, null));
        assertRefused("work-order-done", () -> closed.close(TODAY, null, TODAY));
        var cancelled = order(OPEN);
        cancelled.edit(CANCELLED, null, null, null, null);
        assertRefused("work-order-cancelled", () -> cancelled.close(TODAY, null, TODAY));
    }

    @Test
    void closing_keeps_the_day_and_the_note_unless_another_is_given() {
        var order = order(OPEN);
        order.edit(OPEN, null, null, null, "levar escada");
        order.releaseEvents();
        order.close(TODAY.minusDays(1), null, TODAY);
        assertThat(order.snapshot().status()).isEqualTo(DONE);
        assertThat(order.snapshot().completedOn()).isEqualTo(TODAY.minusDays(1));
        assertThat(order.snapshot().note()).isEqualTo("levar escada");
        var events = order.releaseEvents();
        assertThat(events)
                .containsExactly(
                        new WorkOrderEvent.Closed(id, contract, WorkOrderKind.INSTALLATION, TODAY.minusDays(1)));
        assertThat(events.get(0).type()).isEqualTo("work-order.closed");
        var other = order(OPEN);
        other.close(TODAY, "feito", TODAY);
        assertThat(other.snapshot().note()).isEqualTo("feito");
    }

    @Test
    void work_is_done_today_at_the_latest_and_within_ten_years() {
        assertRefused("completed-in-the-future", () -> order(OPEN).close(TODAY.plusDays(1), null, TODAY));
        assertRefused("completed-before-opened", () -> order(OPEN).close(LocalDate.parse("2016-03-09"), null, TODAY));
        order(OPEN).close(LocalDate.parse("2016-03-10"), null, TODAY);
    }

    @Test
    void a_note_has_a_length() {
        order(OPEN).edit(OPEN, null, null, null, "x".repeat(4000));
        assertRefused("text-too-long", () -> order(OPEN).edit(OPEN, null, null, null, "x".repeat(4001)));
    }

    @Test
    void refusals_name_what_stands_in_the_way() {
        var from = WorkOrderRefused.notFrom(OPEN, OPEN);
        assertThat(from.code()).isEqualTo("work-order-status-not-allowed");
        assertThat(from.details()).containsEntry("currentState", "OPEN");
        assertThat((List<?>) from.details().get("allowedStates")).hasSize(4);
        assertThat(WorkOrderRefused.notFound(id).code()).isEqualTo("work-order-not-found");
        assertThat(WorkOrderRefused.installationOpen(contract.value()).details())
                .containsEntry("contractId", contract.value());
        assertThat(WorkOrderRefused.contractCancelled(contract.value()).code()).isEqualTo("contract-cancelled");
    }

    @Test
    void a_stored_order_comes_back_as_it_was() {
        var stored = order(SCHEDULED).snapshot();
        assertThat(WorkOrder.from(stored).snapshot()).isEqualTo(stored);
        assertThat(WorkOrder.from(stored).releaseEvents()).isEmpty();
        assertThat(IN_PROGRESS.label()).isEqualTo("Em andamento");
        assertThat(WorkOrderKind.INSTALLATION.label()).isNotBlank();
    }

    private WorkOrder order(WorkOrderStatus status) {
        return WorkOrder.open(id, 7, WorkOrderKind.INSTALLATION, status, contract, null, null, null, null);
    }
}
