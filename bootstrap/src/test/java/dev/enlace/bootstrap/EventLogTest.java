package dev.enlace.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.enlace.application.event.AfterReaction;
import dev.enlace.application.event.Deliveries;
import dev.enlace.application.event.EventBatch;
import dev.enlace.application.event.EventLog;
import dev.enlace.application.event.InsideReaction;
import dev.enlace.application.event.Relay;
import dev.enlace.application.event.StoredEvent;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.domain.shared.DomainEvent;
import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.Money;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventLogTest {
    /** An event of no capability, so that no reaction but the test's own wants it. */
    record Probed(UUID aggregateId, int number, Money price, String secret) implements DomainEvent {
        @Override
        public String type() {
            return "probe.happened";
        }
    }

    static final class Heard {
        static final ConcurrentLinkedQueue<StoredEvent> AFTER = new ConcurrentLinkedQueue<>();
        static final ConcurrentLinkedQueue<Probed> INSIDE = new ConcurrentLinkedQueue<>();
        static final ConcurrentHashMap<UUID, Consumer<StoredEvent>> TROUBLE = new ConcurrentHashMap<>();

        static List<Integer> numbers(UUID aggregate) {
            return AFTER.stream()
                    .filter(event -> event.aggregateId().equals(aggregate))
                    .map(event -> (Integer) event.payload().get("number"))
                    .toList();
        }
    }

    @ApplicationScoped
    public static class OnProbed implements AfterReaction {
        @Override
        public String name() {
            return "probe";
        }

        @Override
        public boolean wants(String eventType) {
            return eventType.equals("probe.happened");
        }

        @Override
        public void on(StoredEvent event) {
            Heard.TROUBLE.getOrDefault(event.aggregateId(), e -> {}).accept(event);
            Heard.AFTER.add(event);
        }
    }

    /** Stands for the mail server that is down while a block must go out. */
    @ApplicationScoped
    public static class OnProbedByMail implements AfterReaction {
        @Override
        public String name() {
            return "probe-mail";
        }

        @Override
        public boolean wants(String eventType) {
            return eventType.equals("probe.happened");
        }

        @Override
        public void on(StoredEvent event) {
            if (event.payload().containsKey("secret")) {
                throw new Hopeless("mail-refused", "refused");
            }
        }
    }

    @ApplicationScoped
    public static class OnProbedInside implements InsideReaction<Probed> {
        @Override
        public Class<Probed> event() {
            return Probed.class;
        }

        @Override
        public void on(Probed event) {
            if (event.number() < 0) {
                throw DomainException.invalid("number-negative", event.number(), "0 or more");
            }
            Heard.INSIDE.add(event);
        }
    }

    @Inject
    EventLog log;

    @Inject
    EventBatch batch;

    @Inject
    Relay relay;

    @Inject
    Deliveries deliveries;

    @Inject
    DataSource database;

    private final UUID aggregate = UUID.randomUUID();

    @AfterEach
    void calm() {
        Heard.TROUBLE.clear();
    }

    @Test
    void an_event_is_stored_with_the_state_or_not_at_all() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    log.append("probe", List.of(probed(1)));
                    throw new IllegalStateException("the state could not be stored");
                }))
                .isInstanceOf(IllegalStateException.class);
        relay.drain();
        assertThat(number("select count(*) from event where aggregate_id = '" + aggregate + "'"))
                .isZero();
        assertThat(Heard.numbers(aggregate)).isEmpty();
    }

    @Test
    void an_event_outside_a_transaction_is_a_mistake_that_shows() {
        assertThatThrownBy(() -> log.append("probe", List.of(probed(1))))
                .hasMessageContaining("Transaction is required");
    }

    @Test
    void an_inside_reaction_that_refuses_takes_the_event_with_it() {
        assertThatThrownBy(() -> append(probed(-1))).isInstanceOf(DomainException.class);
        assertThat(number("select count(*) from event where aggregate_id = '" + aggregate + "'"))
                .isZero();
    }

    @Test
    void the_payload_is_plain_json_with_money_as_text() {
        append(new Probed(aggregate, 7, Money.of("149.90"), null));
        assertThat(text("select payload from event where aggregate_id = '" + aggregate + "'"))
                .isEqualTo("{\"price\": \"149.90\", \"number\": 7, \"aggregateId\": \"" + aggregate + "\"}");
    }

    @Test
    void a_commit_is_enough_for_the_event_to_arrive_soon() throws Exception {
        append(probed(1));
        for (int i = 0; i < 100 && Heard.numbers(aggregate).isEmpty(); i++) {
            Thread.sleep(50);
        }
        assertThat(Heard.numbers(aggregate)).containsExactly(1);
    }

    @Test
    void events_of_one_aggregate_arrive_in_order_though_many_threads_deliver() throws Exception {
        var others = IntStream.range(0, 20).mapToObj(i -> UUID.randomUUID()).toList();
        var events = new ArrayList<Probed>();
        for (int n = 0; n < 12; n++) {
            for (var other : others) {
                events.add(new Probed(other, n, Money.ZERO, null));
            }
        }
        QuarkusTransaction.requiringNew().run(() -> batch.append("probe", events));
        var second = new Thread(relay::drain);
        second.start();
        relay.drain();
        second.join();
        settle(others);
        var expected = IntStream.range(0, 12).boxed().toList();
        others.forEach(other -> assertThat(Heard.numbers(other)).isEqualTo(expected));
    }

    @Test
    void two_relays_at_once_deliver_once() throws Exception {
        Heard.TROUBLE.put(aggregate, event -> pause(200));
        append(probed(1));
        var relays =
                IntStream.range(0, 4).mapToObj(i -> new Thread(relay::drain)).toList();
        relays.forEach(Thread::start);
        for (var thread : relays) {
            thread.join();
        }
        settle();
        assertThat(Heard.numbers(aggregate)).containsExactly(1);
    }

    @Test
    void a_failure_is_tried_again_and_holds_up_only_its_own_aggregate() {
        Heard.TROUBLE.put(aggregate, event -> {
            throw new IllegalStateException("the concentrator is dead");
        });
        var other = UUID.randomUUID();
        append(probed(1), probed(2), new Probed(other, 1, Money.ZERO, null));
        settle(List.of(other));
        await(() -> view("probe").lastError() != null);
        assertThat(Heard.numbers(other)).containsExactly(1);
        assertThat(Heard.numbers(aggregate)).isEmpty();
        var waiting = view("probe");
        assertThat(waiting.status()).isEqualTo(Deliveries.Status.PENDING);
        assertThat(waiting.attempts()).isPositive();
        assertThat(waiting.lastError()).isEqualTo("IllegalStateException");

        Heard.TROUBLE.clear();
        deliveries.retry(waiting.key());
        settle();
        assertThat(Heard.numbers(aggregate)).containsExactly(1, 2);
    }

    @Test
    void a_parked_mail_does_not_hold_up_a_block() {
        append(new Probed(aggregate, 1, Money.ZERO, "makes the mail fail"), probed(2));
        settle();
        assertThat(Heard.numbers(aggregate)).containsExactly(1, 2);
        var parked = deliveries
                .list(
                        new Deliveries.Filter(Deliveries.Status.PARKED, "probe-mail", aggregate),
                        PageQuery.first(10, "position"))
                .items();
        assertThat(parked)
                .singleElement()
                .satisfies(view -> assertThat(view.lastError()).isEqualTo("mail-refused"));
    }

    @Test
    void what_a_killed_process_had_claimed_is_delivered_when_its_lease_is_over() {
        QuarkusTransaction.requiringNew().run(() -> {
            log.append("probe", List.of(probed(1)));
            execute(
                    "update delivery set attempts = 1, next_attempt_at = now() + interval '2 seconds' where aggregate_id = ?");
        });
        relay.drain();
        assertThat(Heard.numbers(aggregate)).isEmpty();
        pause(2100);
        settle();
        assertThat(Heard.numbers(aggregate)).containsExactly(1);
        assertThat(view("probe").attempts()).isEqualTo(2);
    }

    @Test
    void whoever_lost_the_lease_meanwhile_changes_nothing_any_more() {
        Heard.TROUBLE.put(aggregate, event -> {
            Heard.TROUBLE.clear();
            execute("update delivery set next_attempt_at = now() where reaction = 'probe' and aggregate_id = ?");
            var other = new Thread(relay::drain);
            other.start();
            await(() -> view("probe").status() == Deliveries.Status.DONE);
            throw new IllegalStateException("the slow one fails after the other succeeded");
        });
        append(probed(1));
        settle();
        assertThat(view("probe").status()).isEqualTo(Deliveries.Status.DONE);
        assertThat(view("probe").attempts()).isEqualTo(2);
        assertThat(view("probe").lastError()).isNull();
    }

    private Probed probed(int number) {
        return new Probed(aggregate, number, Money.ZERO, null);
    }

    private void append(Probed... events) {
        QuarkusTransaction.requiringNew().run(() -> log.append("probe", List.of(events)));
    }

    /** The relay's own tick works beside the test, so what is done is waited for. */
    private void settle() {
        settle(List.of(aggregate));
    }

    private void settle(List<UUID> aggregates) {
        relay.drain();
        var ours = aggregates.stream().map(id -> "'" + id + "'").collect(Collectors.joining(","));
        await(() -> number("select count(*) from delivery where status = 'PENDING' and aggregate_id in (" + ours + ")")
                == 0);
    }

    private Deliveries.View view(String reaction) {
        var position = number("select min(position) from delivery where aggregate_id = '" + aggregate + "'");
        return deliveries.find(new Deliveries.Key(position, reaction)).orElseThrow();
    }

    private static void await(BooleanSupplier done) {
        for (int i = 0; i < 300 && !done.getAsBoolean(); i++) {
            pause(50);
        }
        assertThat(done.getAsBoolean()).isTrue();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private long number(String sql) {
        return Long.parseLong(text(sql));
    }

    private String text(String sql) {
        try (var connection = database.getConnection();
                var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            update.setObject(1, aggregate);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
