package dev.enlace.domain.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.enlace.domain.catalog.AcceptanceChannel;
import dev.enlace.domain.catalog.PlanId;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.customer.CustomerId;
import dev.enlace.domain.shared.DomainException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AcceptanceTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant END = NOW.plus(Duration.ofHours(72));
    private static final AcceptanceId ID = new AcceptanceId(new UUID(0, 1));
    private static final Subject SUBJECT =
            new Subject(new CustomerId(new UUID(0, 2)), new PlanId(new UUID(0, 3)), "Rua A");

    private final Acceptance acceptance = requested(true);

    @Test
    void a_link_leads_to_the_paper_until_its_last_instant() {
        acceptance.checkOpen(END.minusMillis(1));
        refused(() -> acceptance.checkOpen(END), "acceptance-link-expired");
        assertThat(acceptance.snapshot().statusAt(END)).isEqualTo(AcceptanceStatus.EXPIRED);
        assertThat(acceptance.snapshot().statusAt(END.minusMillis(1))).isEqualTo(AcceptanceStatus.PENDING);
    }

    @Test
    void the_right_code_within_ten_minutes_is_right() {
        send(1, NOW);
        assertThat(acceptance.tryCode("000001", NOW.plusSeconds(599))).isEqualTo(CodeCheck.RIGHT);
        assertThat(acceptance.tryCode("000001", NOW.plusSeconds(600))).isEqualTo(CodeCheck.EXPIRED);
    }

    @Test
    void five_wrong_tries_are_counted_and_the_sixth_is_not_looked_at() {
        send(1, NOW);
        for (int left = 5; left > 0; left--) {
            assertThat(acceptance.snapshot().code().triesLeft()).isEqualTo(left);
            assertThat(acceptance.tryCode("999999", NOW)).isEqualTo(CodeCheck.WRONG);
        }
        assertThat(acceptance.tryCode("000001", NOW)).isEqualTo(CodeCheck.EXHAUSTED);
        send(2, NOW);
        assertThat(acceptance.tryCode("000001", NOW)).isEqualTo(CodeCheck.WRONG);
        assertThat(acceptance.tryCode("000002", NOW)).isEqualTo(CodeCheck.RIGHT);
    }

    @Test
    void without_a_code_sent_none_is_right() {
        assertThat(acceptance.tryCode("000000", NOW)).isEqualTo(CodeCheck.NOT_SENT);
    }

    @Test
    void ten_codes_are_sent_for_a_link_and_no_more() {
        for (int number = 1; number <= Acceptance.MOST_CODES; number++) {
            send(number, NOW);
        }
        refused(() -> acceptance.nextCode(NOW), "acceptance-codes-used-up");
    }

    @Test
    void no_code_is_sent_where_none_is_asked_for() {
        refused(() -> requested(false).nextCode(NOW), "acceptance-code-not-asked");
    }

    @Test
    void it_is_accepted_once() {
        acceptance.accept(evidence());
        assertThat(acceptance.snapshot().status()).isEqualTo(AcceptanceStatus.ACCEPTED);
        assertThat(acceptance.snapshot().endedAt()).isEqualTo(NOW);
        refused(() -> acceptance.accept(evidence()), "acceptance-link-used");
        refused(() -> acceptance.tryCode("000001", NOW), "acceptance-link-used");
        refused(() -> acceptance.nextCode(NOW), "acceptance-link-used");
        assertThat(acceptance.releaseEvents())
                .extracting(AcceptanceEvent::type)
                .containsExactly("contract.acceptance-requested", "contract.acceptance-given");
    }

    @Test
    void a_newer_request_ends_a_pending_one_and_leaves_an_accepted_one() {
        acceptance.supersede(NOW);
        refused(() -> acceptance.checkOpen(NOW), "acceptance-link-superseded");
        var accepted = requested(false);
        accepted.accept(evidence());
        accepted.supersede(NOW.plusSeconds(1));
        assertThat(accepted.snapshot().status()).isEqualTo(AcceptanceStatus.ACCEPTED);
    }

    @Test
    void another_holder_plan_or_address_makes_it_outdated() {
        assertThat(acceptance.outdatedBy(SUBJECT, NOW)).isFalse();
        assertThat(cause(new Subject(new CustomerId(new UUID(0, 9)), SUBJECT.planId(), "Rua B")))
                .isEqualTo("holder");
        assertThat(cause(new Subject(SUBJECT.customerId(), new PlanId(new UUID(0, 9)), "Rua A")))
                .isEqualTo("plan");
        assertThat(cause(new Subject(SUBJECT.customerId(), SUBJECT.planId(), "Rua B")))
                .isEqualTo("address");
    }

    @Test
    void the_evidence_of_an_outdated_acceptance_is_kept() {
        acceptance.accept(evidence());
        assertThat(acceptance.outdatedBy(new Subject(SUBJECT.customerId(), SUBJECT.planId(), ""), NOW.plusSeconds(60)))
                .isTrue();
        assertThat(acceptance.snapshot().evidence()).isEqualTo(evidence());
        assertThat(acceptance.snapshot().endedAt()).isEqualTo(NOW);
        assertThat(acceptance.outdatedBy(SUBJECT, NOW)).isFalse();
        refused(() -> acceptance.checkOpen(NOW), "acceptance-link-superseded");
    }

    @Test
    void the_channel_is_the_codes_or_the_only_links() {
        assertThat(acceptance.provenChannel()).isNull();
        send(1, NOW);
        assertThat(acceptance.provenChannel()).isEqualTo(AcceptanceChannel.SMS);
        var single = Acceptance.request(
                ID,
                new ContractId(new UUID(0, 4)),
                SUBJECT,
                new FrozenPaper(null, "Modelo", 1, "00"),
                List.of(AcceptanceChannel.WHATSAPP),
                false,
                "Ana",
                NOW,
                END);
        assertThat(single.provenChannel()).isEqualTo(AcceptanceChannel.WHATSAPP);
    }

    @Test
    void what_is_kept_of_a_code_is_the_documented_hash() {
        assertThat(Acceptance.hash(ID, 3, "012345"))
                .isEqualTo(Hashes.of("00000000-0000-0000-0000-000000000001:3:012345"))
                .hasSize(64);
    }

    private static String cause(Subject other) {
        var changed = requested(true);
        changed.releaseEvents();
        assertThat(changed.outdatedBy(other, NOW)).isTrue();
        return ((AcceptanceEvent.Outdated) changed.releaseEvents().get(0)).cause();
    }

    private void send(int number, Instant at) {
        acceptance.codeSent(new SentCode(
                number,
                AcceptanceChannel.SMS,
                "31900000000",
                at,
                Acceptance.hash(ID, number, String.format("%06d", number)),
                0));
    }

    private static Evidence evidence() {
        return new Evidence("Ana Exemplo", null, "192.0.2.1", "Test", NOW, AcceptanceChannel.SMS);
    }

    private static Acceptance requested(boolean asksCode) {
        return Acceptance.request(
                ID,
                new ContractId(new UUID(0, 4)),
                SUBJECT,
                new FrozenPaper(null, "Modelo", 1, "00"),
                List.of(AcceptanceChannel.SMS, AcceptanceChannel.EMAIL),
                asksCode,
                "Ana",
                NOW,
                END);
    }

    private static void refused(ThrowingCallable what, String code) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
