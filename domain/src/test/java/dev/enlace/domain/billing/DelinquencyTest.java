package dev.enlace.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enlace.domain.billing.Delinquency.Hold;
import dev.enlace.domain.billing.Delinquency.OpenCharge;
import dev.enlace.domain.billing.Delinquency.Terms;
import dev.enlace.domain.billing.Delinquency.Verdict;
import dev.enlace.domain.contract.ServiceTerms;
import dev.enlace.domain.contract.Standing;
import dev.enlace.domain.provider.LegalGuard;
import dev.enlace.domain.provider.LegalGuard.Restriction;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DelinquencyTest {
    private static final LocalDate DUE = LocalDate.parse("2026-03-10");
    private static final Terms TERMS = new Terms(true, 16, true, 30);
    private static final LegalGuard OFF = new LegalGuard(false, 15, Set.of(), 1);
    private static final LegalGuard ON = LegalGuard.DEFAULT;

    @Test
    void takes_intervals_and_switches_from_the_terms_in_force() {
        assertThat(Terms.of(ServiceTerms.resolve(ServiceTerms.Overrides.NONE, ServiceTerms.Defaults.INITIAL)))
                .isEqualTo(TERMS);
    }

    @Test
    void reduces_on_day_16_and_blocks_on_day_30_not_a_day_before() {
        assertThat(late(0)).isEqualTo(Standing.CURRENT);
        assertThat(late(15)).isEqualTo(Standing.CURRENT);
        assertThat(late(16)).isEqualTo(Standing.REDUCED);
        assertThat(late(29)).isEqualTo(Standing.REDUCED);
        assertThat(late(30)).isEqualTo(Standing.BLOCKED);
        assertThat(late(400)).isEqualTo(Standing.BLOCKED);
    }

    @Test
    void an_interval_of_zero_acts_on_the_first_day_late_and_not_on_the_due_day() {
        var strict = new Terms(true, 0, true, 0);
        assertThat(judge(strict, OFF, null, 0).standing()).isEqualTo(Standing.CURRENT);
        assertThat(judge(strict, OFF, null, -5).standing()).isEqualTo(Standing.CURRENT);
        assertThat(judge(strict, OFF, null, 1).standing()).isEqualTo(Standing.BLOCKED);
    }

    @Test
    void each_switch_stops_its_own_restriction() {
        assertThat(judge(new Terms(false, 16, true, 30), OFF, null, 20).standing())
                .isEqualTo(Standing.CURRENT);
        assertThat(judge(new Terms(false, 16, true, 30), OFF, null, 30).standing())
                .isEqualTo(Standing.BLOCKED);
        assertThat(judge(new Terms(true, 16, false, 30), OFF, null, 30).standing())
                .isEqualTo(Standing.REDUCED);
        assertThat(judge(new Terms(false, 16, false, 30), OFF, null, 99).standing())
                .isEqualTo(Standing.CURRENT);
    }

    @Test
    void nothing_open_is_current() {
        assertThat(Delinquency.judge(TERMS, ON, null, List.of(), DUE))
                .isEqualTo(new Verdict(Standing.CURRENT, 0, null, null, null));
    }

    @Test
    void the_oldest_charge_decides() {
        var charges = List.of(
                new OpenCharge(DUE.plusMonths(1), 0, null),
                new OpenCharge(DUE, 0, null),
                new OpenCharge(DUE, 20, null));
        var verdict = Delinquency.judge(TERMS, OFF, null, charges, DUE.plusDays(31));
        assertThat(verdict).isEqualTo(new Verdict(Standing.BLOCKED, 31, null, null, null));
    }

    @Test
    void a_bonus_holds_through_its_last_day() {
        var bonusUntil = DUE.plusDays(40);
        assertThat(judge(TERMS, OFF, bonusUntil, 40).standing()).isEqualTo(Standing.CURRENT);
        assertThat(judge(TERMS, OFF, bonusUntil, 40).daysLate()).isEqualTo(40);
        assertThat(judge(TERMS, OFF, bonusUntil, 41).standing()).isEqualTo(Standing.BLOCKED);
    }

    @Test
    void days_in_dispute_do_not_count_as_late() {
        var disputed = List.of(new OpenCharge(DUE, 10, null));
        assertThat(Delinquency.judge(TERMS, OFF, null, disputed, DUE.plusDays(25))
                        .standing())
                .isEqualTo(Standing.CURRENT);
        assertThat(Delinquency.judge(TERMS, OFF, null, disputed, DUE.plusDays(26))
                        .standing())
                .isEqualTo(Standing.REDUCED);
    }

    @Test
    void without_a_legal_notice_the_guard_holds_every_restriction_back() {
        assertThat(judge(TERMS, ON, null, 16))
                .isEqualTo(new Verdict(Standing.CURRENT, 16, Standing.REDUCED, Hold.LEGAL_NOTICE_MISSING, null));
        assertThat(judge(TERMS, ON, null, 30))
                .isEqualTo(new Verdict(Standing.CURRENT, 30, Standing.BLOCKED, Hold.LEGAL_NOTICE_MISSING, null));
    }

    @Test
    void fifteen_days_must_lie_between_notice_and_restriction() {
        var noticed = DUE.plusDays(2);
        assertThat(judgeNoticed(TERMS, ON, noticed, 16))
                .isEqualTo(new Verdict(
                        Standing.CURRENT, 16, Standing.REDUCED, Hold.LEGAL_NOTICE_TOO_RECENT, DUE.plusDays(17)));
        assertThat(judgeNoticed(TERMS, ON, noticed, 17).standing()).isEqualTo(Standing.REDUCED);
        assertThat(judgeNoticed(TERMS, ON, noticed, 30).standing()).isEqualTo(Standing.BLOCKED);
    }

    @Test
    void a_notice_for_any_overdue_charge_is_enough_but_not_one_for_a_charge_still_to_come() {
        var date = DUE.plusDays(31);
        var other = List.of(
                new OpenCharge(DUE, 0, null),
                new OpenCharge(DUE.plusDays(5), 0, DUE.plusDays(6)),
                new OpenCharge(DUE.plusDays(4), 0, DUE.plusDays(8)));
        assertThat(Delinquency.judge(TERMS, ON, null, other, date).standing()).isEqualTo(Standing.BLOCKED);
        var early = List.of(new OpenCharge(DUE, 0, null), new OpenCharge(date, 0, DUE));
        assertThat(Delinquency.judge(TERMS, ON, null, early, date).hold()).isEqualTo(Hold.LEGAL_NOTICE_MISSING);
    }

    @Test
    void the_earliest_notice_counts() {
        var charges =
                List.of(new OpenCharge(DUE, 0, DUE.plusDays(14)), new OpenCharge(DUE.plusDays(1), 0, DUE.plusDays(3)));
        assertThat(Delinquency.judge(TERMS, ON, null, charges, DUE.plusDays(18)).standing())
                .isEqualTo(Standing.REDUCED);
        assertThat(Delinquency.judge(TERMS, ON, null, charges, DUE.plusDays(17)).possibleFrom())
                .isEqualTo(DUE.plusDays(18));
    }

    @Test
    void a_guard_of_blocks_alone_lets_the_reduction_through() {
        var blocks = new LegalGuard(true, 15, Set.of(Restriction.BLOCK), 1);
        assertThat(judge(TERMS, blocks, null, 16).standing()).isEqualTo(Standing.REDUCED);
        assertThat(judge(TERMS, blocks, null, 30))
                .isEqualTo(new Verdict(Standing.REDUCED, 30, Standing.BLOCKED, Hold.LEGAL_NOTICE_MISSING, null));
        assertThat(judge(new Terms(false, 16, true, 30), blocks, null, 30).standing())
                .isEqualTo(Standing.CURRENT);
    }

    @Test
    void a_guard_of_reductions_alone_lets_the_block_through() {
        var reductions = new LegalGuard(true, 15, Set.of(Restriction.REDUCTION), 1);
        assertThat(judge(TERMS, reductions, null, 16).standing()).isEqualTo(Standing.CURRENT);
        assertThat(judge(TERMS, reductions, null, 30).standing()).isEqualTo(Standing.BLOCKED);
    }

    private static Standing late(int days) {
        return judge(TERMS, OFF, null, days).standing();
    }

    private static Verdict judge(Terms terms, LegalGuard guard, LocalDate bonusUntil, int days) {
        return Delinquency.judge(terms, guard, bonusUntil, List.of(new OpenCharge(DUE, 0, null)), DUE.plusDays(days));
    }

    private static Verdict judgeNoticed(Terms terms, LegalGuard guard, LocalDate noticeOn, int days) {
        return Delinquency.judge(terms, guard, null, List.of(new OpenCharge(DUE, 0, noticeOn)), DUE.plusDays(days));
    }
}
