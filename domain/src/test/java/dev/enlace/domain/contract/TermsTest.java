package dev.enlace.domain.contract;

import static dev.enlace.domain.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enlace.domain.shared.Setting;
import dev.enlace.domain.shared.Setting.Origin;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermsTest {
    @Test
    void a_due_day_is_clamped_to_the_month() {
        assertThat(new DueDay(31).in(YearMonth.of(2026, 2))).isEqualTo("2026-02-28");
        assertThat(new DueDay(31).in(YearMonth.of(2028, 2))).isEqualTo("2028-02-29");
        assertThat(new DueDay(31).in(YearMonth.of(2026, 1))).isEqualTo("2026-01-31");
        assertThat(new DueDay(1).in(YearMonth.of(2026, 2))).isEqualTo("2026-02-01");
        assertRefused("due-day-out-of-range", () -> new DueDay(0));
        assertRefused("due-day-out-of-range", () -> new DueDay(32));
    }

    @Test
    void notice_days_are_read_as_the_manual_writes_them() {
        assertThat(NoticeOffsets.parse("5, 0, -5").days()).containsExactly(5, 0, -5);
        assertThat(NoticeOffsets.parse("-5,5 , 0").days()).containsExactly(5, 0, -5);
        assertThat(NoticeOffsets.parse("  ")).isEqualTo(NoticeOffsets.NONE);
        assertThat(NoticeOffsets.of(365, -365).days()).containsExactly(365, -365);
    }

    @Test
    void notice_days_are_strict() {
        assertRefused("notice-day-repeated", () -> NoticeOffsets.parse("5, 0, -5, 5"));
        assertRefused("notice-day-out-of-range", () -> NoticeOffsets.of(366));
        assertRefused("notice-day-out-of-range", () -> NoticeOffsets.of(-366));
        assertRefused("notice-day-out-of-range", () -> NoticeOffsets.of(Integer.MIN_VALUE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "5,", ",5", "5;0", "1.5", "5 0", "99999999999"})
    void notice_days_are_whole_numbers(String text) {
        assertRefused("notice-days-malformed", () -> NoticeOffsets.parse(text));
    }

    @Test
    void an_unfilled_value_is_the_providers_and_says_so() {
        var terms = ServiceTerms.resolve(ServiceTerms.Overrides.NONE, ServiceTerms.Defaults.INITIAL);
        assertThat(terms.blockIntervalDays()).isEqualTo(new Setting<>(30, Origin.PROVIDER));
        assertThat(terms.reductionIntervalDays()).isEqualTo(new Setting<>(16, Origin.PROVIDER));
        assertThat(terms.automaticBlocking()).isEqualTo(new Setting<>(true, Origin.PROVIDER));
        assertThat(terms.automaticReduction()).isEqualTo(new Setting<>(true, Origin.PROVIDER));
        assertThat(terms.blockWarningSms()).isEqualTo(new Setting<>(true, Origin.PROVIDER));
        assertThat(terms.massBilling()).isEqualTo(new Setting<>(true, Origin.PROVIDER));
        assertThat(terms.noteGeneration()).isEqualTo(new Setting<>(NoteGeneration.NONE, Origin.PROVIDER));
        assertThat(terms.noteByEmail()).isEqualTo(new Setting<>(true, Origin.PROVIDER));
        assertThat(terms.noteDebits()).isEqualTo(new Setting<>(NoteDebits.MONTHLY_FEES, Origin.PROVIDER));
        assertThat(terms.advanceNoteDay()).isEqualTo(new Setting<>(1, Origin.PROVIDER));
        assertThat(terms.advanceReference()).isEqualTo(new Setting<>(AdvanceReference.CURRENT, Origin.PROVIDER));
        assertThat(terms.dueNotices()).isEqualTo(new Setting<>(DueNotices.BOTH, Origin.PROVIDER));
        assertThat(terms.emailNoticeDays()).isEqualTo(new Setting<>(NoticeOffsets.of(5, 0, -5), Origin.PROVIDER));
        assertThat(terms.smsNoticeDays()).isEqualTo(new Setting<>(NoticeOffsets.of(0, -3), Origin.PROVIDER));
        assertThat(terms.whatsappNoticeDays()).isEqualTo(new Setting<>(NoticeOffsets.of(1, -3), Origin.PROVIDER));
    }

    @Test
    void what_the_provider_decides_reaches_who_decides_nothing() {
        var provider = new ServiceTerms.Defaults(
                false,
                false,
                7,
                21,
                false,
                false,
                NoteGeneration.IN_ADVANCE,
                false,
                NoteDebits.ALL,
                12,
                AdvanceReference.NEXT,
                DueNotices.SMS,
                NoticeOffsets.of(9),
                NoticeOffsets.of(8),
                NoticeOffsets.of(7));
        var terms = ServiceTerms.resolve(ServiceTerms.Overrides.NONE, provider);
        assertThat(terms.automaticBlocking().value()).isFalse();
        assertThat(terms.automaticReduction().value()).isFalse();
        assertThat(terms.reductionIntervalDays().value()).isEqualTo(7);
        assertThat(terms.blockIntervalDays().value()).isEqualTo(21);
        assertThat(terms.blockWarningSms().value()).isFalse();
        assertThat(terms.massBilling().value()).isFalse();
        assertThat(terms.noteGeneration().value()).isEqualTo(NoteGeneration.IN_ADVANCE);
        assertThat(terms.noteByEmail().value()).isFalse();
        assertThat(terms.noteDebits().value()).isEqualTo(NoteDebits.ALL);
        assertThat(terms.advanceNoteDay().value()).isEqualTo(12);
        assertThat(terms.advanceReference().value()).isEqualTo(AdvanceReference.NEXT);
        assertThat(terms.dueNotices().value()).isEqualTo(DueNotices.SMS);
        assertThat(terms.emailNoticeDays().value()).isEqualTo(NoticeOffsets.of(9));
        assertThat(terms.smsNoticeDays().value()).isEqualTo(NoticeOffsets.of(8));
        assertThat(terms.whatsappNoticeDays().value()).isEqualTo(NoticeOffsets.of(7));
    }

    @Test
    void a_filled_value_is_the_contracts_even_when_it_is_none() {
        var own = new ServiceTerms.Overrides(
                false,
                false,
                0,
                7,
                false,
                false,
                NoteGeneration.ON_RECEIPT,
                false,
                NoteDebits.ALL,
                31,
                AdvanceReference.NEXT,
                DueNotices.NONE,
                NoticeOffsets.NONE,
                NoticeOffsets.of(1),
                NoticeOffsets.of(2));
        var terms = ServiceTerms.resolve(own, ServiceTerms.Defaults.INITIAL);
        assertThat(terms)
                .isEqualTo(new ServiceTerms(
                        own(false),
                        own(false),
                        own(0),
                        own(7),
                        own(false),
                        own(false),
                        own(NoteGeneration.ON_RECEIPT),
                        own(false),
                        own(NoteDebits.ALL),
                        own(31),
                        own(AdvanceReference.NEXT),
                        own(DueNotices.NONE),
                        own(NoticeOffsets.NONE),
                        own(NoticeOffsets.of(1)),
                        own(NoticeOffsets.of(2))));
    }

    @Test
    void reduction_never_comes_after_the_block_also_when_only_one_is_overridden() {
        assertRefused("reduction-after-block", () -> ServiceTerms.resolve(intervals(31, null), defaults(16, 30)));
        assertRefused("reduction-after-block", () -> ServiceTerms.resolve(intervals(null, 15), defaults(16, 30)));
        assertRefused("reduction-after-block", () -> defaults(31, 30));
        ServiceTerms.resolve(intervals(30, null), defaults(16, 30));
        ServiceTerms.resolve(intervals(null, 16), defaults(16, 30));
        ServiceTerms.resolve(intervals(0, 0), defaults(16, 30));
        defaults(30, 30);
    }

    @Test
    void intervals_and_days_stay_within_their_lines() {
        assertRefused("interval-out-of-range", () -> intervals(-1, null));
        assertRefused("interval-out-of-range", () -> intervals(null, 366));
        assertRefused("interval-out-of-range", () -> defaults(-1, 30));
        assertRefused("interval-out-of-range", () -> defaults(0, 366));
        intervals(365, 365);
        assertRefused("advance-note-day-out-of-range", () -> advanceNoteDay(0));
        assertRefused("advance-note-day-out-of-range", () -> advanceNoteDay(32));
        advanceNoteDay(1);
        advanceNoteDay(31);
    }

    @Test
    void both_means_e_mail_and_sms() {
        assertThat(DueNotices.BOTH.byEmail() && DueNotices.BOTH.bySms()).isTrue();
        assertThat(DueNotices.EMAIL.byEmail()).isTrue();
        assertThat(DueNotices.EMAIL.bySms()).isFalse();
        assertThat(DueNotices.SMS.bySms()).isTrue();
        assertThat(DueNotices.SMS.byEmail()).isFalse();
        assertThat(DueNotices.NONE.byEmail() || DueNotices.NONE.bySms()).isFalse();
    }

    @Test
    void states_say_what_the_login_gets() {
        assertThat(List.of(ContractState.values()))
                .extracting(ContractState::access)
                .containsExactly(
                        ContractState.Access.NONE,
                        ContractState.Access.FULL,
                        ContractState.Access.REDUCED,
                        ContractState.Access.REDUCED,
                        ContractState.Access.BLOCKED,
                        ContractState.Access.BLOCKED,
                        ContractState.Access.NONE,
                        ContractState.Access.NONE);
        assertThat(ContractState.PRE_REGISTERED.label()).isEqualTo("Pré-cadastro");
        assertThat(new DatedPrice(LocalDate.EPOCH, dev.enlace.domain.shared.Money.ZERO).from())
                .isEqualTo(LocalDate.EPOCH);
    }

    private static <T> Setting<T> own(T value) {
        return new Setting<>(value, Origin.CONTRACT);
    }

    private static ServiceTerms.Overrides intervals(Integer reduction, Integer block) {
        return new ServiceTerms.Overrides(
                null, null, reduction, block, null, null, null, null, null, null, null, null, null, null, null);
    }

    private static ServiceTerms.Overrides advanceNoteDay(int day) {
        return new ServiceTerms.Overrides(
                null, null, null, null, null, null, null, null, null, day, null, null, null, null, null);
    }

    private static ServiceTerms.Defaults defaults(int reduction, int block) {
        return new ServiceTerms.Defaults(
                true,
                true,
                reduction,
                block,
                true,
                true,
                NoteGeneration.NONE,
                true,
                NoteDebits.ALL,
                1,
                AdvanceReference.CURRENT,
                DueNotices.BOTH,
                NoticeOffsets.NONE,
                NoticeOffsets.NONE,
                NoticeOffsets.NONE);
    }
}
