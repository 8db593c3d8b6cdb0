package dev.enlace.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.enlace.application.event.EventLog;
import dev.enlace.application.event.Relay;
import dev.enlace.domain.contract.ContractEvent;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.identity.Role;
import dev.enlace.domain.shared.DomainEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FeedTest {
    record Told(UUID aggregateId, int number) implements DomainEvent {
        @Override
        public String type() {
            return "feed.told";
        }
    }

    @Inject
    EventLog log;

    @Inject
    Relay relay;

    @Inject
    Seeds seeds;

    private final UUID aggregate = UUID.randomUUID();

    @Test
    void an_event_shows_only_when_nothing_can_still_come_before_it() throws Exception {
        var taken = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        var slow = new Thread(() -> QuarkusTransaction.requiringNew().run(() -> {
            log.append("feed", List.of(new Told(aggregate, 1)));
            taken.countDown();
            join(commit);
        }));
        slow.start();
        taken.await();
        append(2);
        assertThat(numbers(null)).isEmpty();

        commit.countDown();
        slow.join();
        assertThat(numbers(null)).containsExactly(1, 2);
    }

    @Test
    void a_position_that_was_rolled_back_holds_nobody_up() {
        QuarkusTransaction.begin();
        log.append("feed", List.of(new Told(aggregate, 1)));
        QuarkusTransaction.rollback();
        append(2);
        assertThat(numbers(null)).containsExactly(2);
    }

    @Test
    void who_goes_on_from_the_cursor_misses_nothing_and_sees_nothing_twice() {
        append(1);
        append(2);
        append(3);
        String first = Api.admin()
                .get("/v1/events?limit=2&aggregateId=" + aggregate)
                .then()
                .statusCode(200)
                .body("items.payload.number", is(List.of(1, 2)))
                .body("items[0].actor", is("Sistema"))
                .extract()
                .path("nextCursor");
        String last = Api.admin()
                .get("/v1/events?limit=2&aggregateId=" + aggregate + "&cursor=" + first)
                .then()
                .body("items.payload.number", is(List.of(3)))
                .extract()
                .path("nextCursor");
        append(4);
        assertThat(numbers(last)).containsExactly(4);
    }

    @Test
    void who_may_not_see_the_history_does_not_see_the_feed() {
        Api.as(Role.TECHNICIAN).get("/v1/events").then().statusCode(403);
        Api.as(Role.SUPPORT).get("/v1/events").then().statusCode(200);
        Api.as(Role.SUPPORT).get("/v1/outbox").then().statusCode(403);
    }

    @Test
    void a_parked_delivery_is_listed_and_can_be_retried() {
        var contract = seeds.contract(seeds.concentrator("CISCO"), "feed-" + aggregate);
        QuarkusTransaction.requiringNew()
                .run(() -> log.append(
                        "contract",
                        List.of(new ContractEvent.Created(
                                new ContractId(contract), ContractState.ACTIVE, LocalDate.of(2026, 1, 1)))));
        parked(contract);
        String id = Api.admin()
                .get("/v1/outbox?status=PARKED&reaction=access&aggregateId=" + contract)
                .then()
                .statusCode(200)
                .body("items.size()", is(1))
                .body("items[0].lastError", is("concentrator-type-not-served"))
                .body("items[0].eventType", is("contract.created"))
                .body("items[0].nextAttemptAt", nullValue())
                .extract()
                .path("items[0].id");
        Api.as(Role.AUDITOR).post("/v1/outbox/" + id + "/retry").then().statusCode(403);
        Api.admin().post("/v1/outbox/" + id + "/retry").then().statusCode(200).body("status", equalTo("PENDING"));
        parked(contract);
        seeds.execute(
                "update concentrator set type = 'SIMULATED' where id = (select concentrator_id from contract_access"
                        + " where contract_id = ?)",
                contract);
        Api.admin().post("/v1/outbox/retry?reaction=access").then().statusCode(200);
        await(() -> "DONE".equals(seeds.text("select status from delivery where aggregate_id = ?", contract)));
        Api.admin().post("/v1/outbox/" + id + "/retry").then().statusCode(409).body("code", is("delivery-done"));
        Api.admin().get("/v1/outbox/0.access").then().statusCode(404).body("code", is("delivery-not-found"));
        Api.admin().get("/v1/outbox/99999999999999999999.x").then().statusCode(404);
        Api.admin()
                .get("/v1/outbox?status=LOST")
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("invalid-parameter"));
    }

    @Test
    void metrics_tell_how_much_is_parked() {
        var text =
                Api.admin().get("/q/metrics").then().statusCode(200).extract().asString();
        assertThat(text).contains("enlace_outbox_pending", "enlace_outbox_parked", "enlace_outbox_oldest_seconds");
    }

    private void parked(UUID contract) {
        relay.drain();
        await(() -> "PARKED".equals(seeds.text("select status from delivery where aggregate_id = ?", contract)));
    }

    private void append(int number) {
        QuarkusTransaction.requiringNew().run(() -> log.append("feed", List.of(new Told(aggregate, number))));
    }

    private List<Integer> numbers(String cursor) {
        return Api.admin()
                .get("/v1/events?aggregateId=" + aggregate + (cursor == null ? "" : "&limit=2&cursor=" + cursor))
                .then()
                .statusCode(200)
                .extract()
                .path("items.payload.number");
    }

    private static void join(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(java.util.function.BooleanSupplier done) {
        for (int i = 0; i < 400 && !done.getAsBoolean(); i++) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        assertThat(done.getAsBoolean()).isTrue();
    }
}
