package dev.enlace.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * One contract, day by day over REST: registered, installed, billed, noticed, warned, reduced, blocked, paid, restored;
 * then a manual block, a bonus and a dispute. Every figure is derived by hand in the comments.
 */
@QuarkusTest
@TestProfile(OwnTimeline.class)
class ContractLifeTest {
    @Test
    void a_contract_lives_from_its_form_to_restored_service() {
        var desk = new ProviderDesk("99.90");
        desk.live(day("2031-01-06"));

        // Created on Monday 6 January: waits for its installation, has no access yet.
        var customer = desk.customer("52998224725");
        var form = desk.contractBody(customer, 31, day("2031-01-06"));
        var contract = desk.created("/v1/contracts", form);
        assertThat(desk.state(contract)).isEqualTo("PRE_REGISTERED");
        assertThat(desk.get("/v1/contracts/" + contract + "/pending-actions").<List<String>>path("items.label"))
                .containsExactly("Instalação em andamento");
        assertThat(desk.charges(contract)).isEmpty();

        // Installed on Monday the 20th: [20 January, 1 February) is 12 of 30 days of 99.90.
        desk.live("2031-01-07", "2031-01-20");
        var order = desk.get("/v1/work-orders?contractId=" + contract).<String>path("items[0].id");
        desk.change("/v1/work-orders/" + order, "/close", Map.of("completedOn", "2031-01-20"))
                .statusCode(200);
        assertThat(desk.state(contract)).isEqualTo("ACTIVE");
        desk.assertAccessBecomes(contract, "FULL");
        assertThat(desk.charges(contract))
                .extracting(
                        charge -> charge.get("kind"), charge -> charge.get("amount"), charge -> charge.get("dueDate"))
                .containsExactly(tuple("PRORATION", "39.96", "2031-01-31"));

        // Noticed 5 days before, on the day and 5 days after; warned on the first day late, 1 February.
        desk.live("2031-01-21", "2031-02-15");
        assertThat(desk.state(contract)).isEqualTo("ACTIVE");
        assertThat(desk.notices(contract))
                .extracting(
                        notice -> notice.get("kind"),
                        notice -> notice.get("channel"),
                        notice -> notice.get("offset"),
                        notice -> notice.get("date"))
                .containsExactlyInAnyOrder(
                        tuple("DUE", "EMAIL", 5, "2031-01-26"),
                        tuple("DUE", "WHATSAPP", 1, "2031-01-30"),
                        tuple("DUE", "EMAIL", 0, "2031-01-31"),
                        tuple("DUE", "SMS", 0, "2031-01-31"),
                        tuple("BLOCK_WARNING", "EMAIL", null, "2031-02-01"),
                        tuple("BLOCK_WARNING", "SMS", null, "2031-02-01"),
                        tuple("DUE", "SMS", -3, "2031-02-03"),
                        tuple("DUE", "WHATSAPP", -3, "2031-02-03"),
                        tuple("DUE", "EMAIL", -5, "2031-02-05"));

        // 16 days late on 16 February, 15 days after the warning: reduced.
        desk.live(day("2031-02-16"));
        assertThat(desk.state(contract)).isEqualTo("REDUCED_AUTO");
        desk.assertAccessBecomes(contract, "REDUCED");

        // The 31st of February is the 28th. 30 days late on 2 March: blocked.
        desk.live("2031-02-17", "2031-03-01");
        assertThat(desk.charges(contract))
                .extracting(
                        charge -> charge.get("kind"), charge -> charge.get("amount"), charge -> charge.get("dueDate"))
                .containsExactly(
                        tuple("PRORATION", "39.96", "2031-01-31"), tuple("MONTHLY_FEE", "99.90", "2031-02-28"));
        assertThat(desk.state(contract)).isEqualTo("REDUCED_AUTO");
        desk.live(day("2031-03-02"));
        assertThat(desk.state(contract)).isEqualTo("BLOCKED_AUTO");
        desk.assertAccessBecomes(contract, "BLOCKED");

        // Paid on 5 March, 33 days late: 39.96 + 2 % = 0.80 + 39.96 × 1 % ÷ 30 × 33 = 0.44. February is only 5 days
        // late.
        desk.live("2031-03-03", "2031-03-05");
        var first = desk.charges(contract).get(0);
        desk.receive((String) first.get("collectionId"), day("2031-03-05"), "41.20")
                .statusCode(201)
                .body("principal", is("39.96"))
                .body("fine", is("0.80"))
                .body("interest", is("0.44"));
        assertThat(desk.state(contract)).isEqualTo("ACTIVE");
        desk.assertAccessBecomes(contract, "FULL");
        desk.assertBooksBalance();

        // A manual block outlives the payment of everything: 99.90 + 2.00 + 99.90 × 1 % ÷ 30 × 6 = 0.20.
        desk.live(day("2031-03-06"));
        desk.act(contract, "block", Map.of("reason", "Uso indevido")).statusCode(200);
        var february = desk.charges(contract).get(1);
        desk.receive((String) february.get("collectionId"), day("2031-03-06"), "102.10")
                .statusCode(201);
        assertThat(desk.state(contract)).isEqualTo("BLOCKED_MANUAL");
        desk.act(contract, "release", Map.of("reason", "Resolvido")).statusCode(200);
        assertThat(desk.state(contract)).isEqualTo("ACTIVE");

        // Blocked in full on 3 and 4 March: 2 of 30 days of 99.90 come back on the fee of March.
        desk.live("2031-03-07", "2031-03-31");
        var march = desk.charges(contract).get(2);
        assertThat(march)
                .containsEntry("amount", "93.24")
                .containsEntry("dueDate", "2031-03-31")
                .containsEntry("status", "OPEN");

        // A bonus holds through its last day, 20 April; the day after, 21 days late, the contract is reduced again.
        desk.live("2031-04-01", "2031-04-16");
        assertThat(desk.state(contract)).isEqualTo("REDUCED_AUTO");
        desk.act(contract, "grant-bonus", Map.of("until", "2031-04-20")).statusCode(200);
        assertThat(desk.state(contract)).isEqualTo("ACTIVE");
        desk.live("2031-04-17", "2031-04-20");
        assertThat(desk.state(contract)).isEqualTo("ACTIVE");
        desk.live(day("2031-04-21"));
        assertThat(desk.state(contract)).isEqualTo("REDUCED_AUTO");

        // In dispute it does not count; rejected after 3 days, 25 − 3 = 22 days late are still 16 and more.
        desk.live(day("2031-04-22"));
        var charge = "/v1/charges/" + march.get("id");
        desk.change(charge, "/dispute", Map.of("reason", "Cliente não reconhece"))
                .statusCode(200);
        assertThat(desk.state(contract)).isEqualTo("ACTIVE");
        desk.live("2031-04-23", "2031-04-25");
        desk.change(charge, "/dispute/resolve", Map.of("outcome", "REJECTED")).statusCode(200);
        assertThat(desk.state(contract)).isEqualTo("REDUCED_AUTO");

        // Disputed again and upheld: the charge is lowered, and paying it restores the contract.
        desk.change(charge, "/dispute", Map.of("reason", "Sem serviço em março"))
                .statusCode(200);
        desk.change(charge, "/dispute/resolve", Map.of("outcome", "UPHELD", "newAmount", "50.00"))
                .statusCode(200)
                .body("amount", is("50.00"));
        // 22 days that count: 50.00 + 1.00 + 50.00 × 1 % ÷ 30 × 22 = 0.37.
        desk.receive((String) march.get("collectionId"), day("2031-04-25"), "51.37")
                .statusCode(201);
        assertThat(desk.state(contract)).isEqualTo("ACTIVE");
        desk.assertBooksBalance();

        var types = desk.get("/v1/contracts/" + contract + "/action-history?limit=200")
                .<List<String>>path("items.action");
        assertThat(types)
                .contains(
                        "contract.created",
                        "contract.activated",
                        "contract.auto-reduced",
                        "contract.auto-blocked",
                        "contract.restored",
                        "contract.blocked",
                        "contract.released",
                        "contract.bonus-granted");
        assertTimeline(desk, contract, types);
    }

    /** All of it once, whatever the size of the pages, the newest first. */
    private static void assertTimeline(ProviderDesk desk, String contract, List<String> actions) {
        var path = "/v1/contracts/" + contract + "/timeline";
        var whole = desk.get(path + "?limit=200").<List<Map<String, Object>>>path("items");
        assertThat(whole)
                .extracting(entry -> Instant.parse((String) entry.get("at")))
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(whole)
                .filteredOn(entry -> "ACTION".equals(entry.get("kind")))
                .extracting(entry -> entry.get("subject"))
                .containsAll(actions);
        assertThat(whole)
                .extracting(entry -> entry.get("kind"), entry -> entry.get("subject"), entry -> entry.get("amount"))
                .contains(
                        tuple("CHARGE", "PRORATION", "39.96"),
                        tuple("RECEIPT", "CASH", "41.20"),
                        tuple("RECEIPT", "CASH", "51.37"),
                        tuple("NOTICE", "SMS", null),
                        tuple("EDIT", "state", null));
        var paged = new ArrayList<Map<String, Object>>();
        var cursor = "";
        while (cursor != null) {
            var page = desk.get(path + "?limit=7" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            paged.addAll(page.<List<Map<String, Object>>>path("items"));
            cursor = page.path("nextCursor");
        }
        assertThat(paged).isEqualTo(whole);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
