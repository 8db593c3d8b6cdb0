package dev.enlace.domain.notice;

import static dev.enlace.domain.notice.Channel.EMAIL;
import static dev.enlace.domain.notice.Channel.SMS;
import static dev.enlace.domain.notice.Channel.WHATSAPP;
import static dev.enlace.domain.notice.NoticeKind.BLOCK_WARNING;
import static dev.enlace.domain.notice.NoticeKind.DUE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.contract.DueNotices;
import dev.enlace.domain.contract.NoticeOffsets;
import dev.enlace.domain.contract.ServiceTerms;
import dev.enlace.domain.contract.ServiceTerms.Overrides;
import dev.enlace.domain.customer.Contact;
import dev.enlace.domain.customer.Contact.OptOut;
import dev.enlace.domain.notice.NoticePlan.Debt;
import dev.enlace.domain.notice.NoticePlan.Planned;
import dev.enlace.domain.provider.LegalGuard;
import dev.enlace.domain.provider.LegalGuard.Restriction;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Defaults: e-mail 5, 0, −5; SMS 0, −3; WhatsApp 1, −3. The charge is due on Tuesday, 10 March 2026. */
class NoticePlanTest {
    private static final LocalDate DUE_DATE = LocalDate.of(2026, 3, 10);
    private static final String MAIL = "cliente@exemplo.com.br";
    private static final String MOBILE = "11987654321";
    private static final LegalGuard WARNS_LATE = new LegalGuard(true, 15, Set.of(), 90);

    @Test
    void each_channel_follows_its_own_list() {
        assertThat(on(DUE_DATE.minusDays(6))).isEmpty();
        assertThat(on(DUE_DATE.minusDays(5))).containsExactly(due(EMAIL, 5));
        assertThat(on(DUE_DATE.minusDays(1))).containsExactly(due(WHATSAPP, 1));
        assertThat(on(DUE_DATE)).containsExactly(due(EMAIL, 0), due(SMS, 0), due(WHATSAPP, 1));
        assertThat(on(DUE_DATE.plusDays(3))).containsExactly(due(SMS, -3), due(WHATSAPP, -3));
        assertThat(on(DUE_DATE.plusDays(6))).containsExactly(due(EMAIL, -5));
        assertThat(on(DUE_DATE.plusDays(5))).contains(due(EMAIL, -5));
    }

    @Test
    void a_missed_notice_is_made_up_for_two_days_and_not_for_three() {
        assertThat(on(DUE_DATE.minusDays(3))).containsExactly(due(EMAIL, 5));
        assertThat(on(DUE_DATE.minusDays(2))).isEmpty();
    }

    @Test
    void the_switch_silences_email_and_sms_but_never_whatsapp() {
        assertThat(plan(WARNS_LATE, DUE_DATE, dueNotices(DueNotices.EMAIL), contacts()))
                .containsExactly(due(EMAIL, 0), due(WHATSAPP, 1));
        assertThat(plan(WARNS_LATE, DUE_DATE, dueNotices(DueNotices.SMS), contacts()))
                .containsExactly(due(SMS, 0), due(WHATSAPP, 1));
        assertThat(plan(WARNS_LATE, DUE_DATE, dueNotices(DueNotices.NONE), contacts()))
                .containsExactly(due(WHATSAPP, 1));
    }

    @Test
    void an_empty_list_of_the_contract_means_none() {
        assertThat(plan(WARNS_LATE, DUE_DATE, emailDays(NoticeOffsets.NONE), contacts()))
                .containsExactly(due(SMS, 0), due(WHATSAPP, 1));
        assertThat(plan(WARNS_LATE, DUE_DATE.minusDays(20), emailDays(NoticeOffsets.of(20)), contacts()))
                .containsExactly(due(EMAIL, 20));
    }

    @Test
    void the_first_contact_that_did_not_opt_out_gets_it() {
        var two = List.of(
                new Contact(Contact.Channel.EMAIL, MAIL, false, Set.of(OptOut.EMAIL)),
                new Contact(Contact.Channel.EMAIL, "outro@exemplo.com.br", false, Set.of()));
        assertThat(plan(WARNS_LATE, DUE_DATE, Overrides.NONE, two))
                .containsExactly(new Planned(DUE, EMAIL, 0, "outro@exemplo.com.br"));
        assertThat(plan(WARNS_LATE, DUE_DATE, Overrides.NONE, List.of(two.get(0))))
                .isEmpty();
        assertThat(plan(WARNS_LATE, DUE_DATE, Overrides.NONE, List.of())).isEmpty();
    }

    @Test
    void a_landline_gets_no_sms_but_whatsapp_where_it_answers() {
        var landline = List.of(new Contact(Contact.Channel.PHONE, "1133334444", true, Set.of()));
        assertThat(plan(WARNS_LATE, DUE_DATE, Overrides.NONE, landline))
                .containsExactly(new Planned(DUE, WHATSAPP, 1, "1133334444"));
    }

    @Test
    void the_block_warning_goes_out_on_the_first_day_late_whatever_was_opted_out() {
        var silent = List.of(
                new Contact(Contact.Channel.EMAIL, MAIL, false, Set.of(OptOut.EMAIL)),
                new Contact(Contact.Channel.MOBILE, MOBILE, false, Set.of(OptOut.SMS)));
        assertThat(plan(LegalGuard.DEFAULT, DUE_DATE, Overrides.NONE, silent)).isEmpty();
        assertThat(plan(LegalGuard.DEFAULT, DUE_DATE.plusDays(1), Overrides.NONE, silent))
                .containsExactly(
                        new Planned(BLOCK_WARNING, SMS, null, MOBILE), new Planned(BLOCK_WARNING, EMAIL, null, MAIL));
    }

    @Test
    void a_warned_charge_and_a_contract_that_serves_nobody_are_left_alone() {
        var day = DUE_DATE.plusDays(1);
        assertThat(warnings(day, new Debt(ContractState.ACTIVE, DUE_DATE, DUE_DATE, 0, true)))
                .isZero();
        assertThat(warnings(day, new Debt(ContractState.CANCELLED, DUE_DATE, DUE_DATE, 0, false)))
                .isZero();
        assertThat(warnings(day, new Debt(ContractState.DEACTIVATED, DUE_DATE, DUE_DATE, 0, false)))
                .isZero();
        assertThat(warnings(day, new Debt(ContractState.BLOCKED_MANUAL, DUE_DATE, DUE_DATE, 0, false)))
                .isEqualTo(2);
    }

    @Test
    void days_in_dispute_do_not_count_as_late() {
        var disputed = new Debt(ContractState.ACTIVE, DUE_DATE, DUE_DATE, 4, false);
        assertThat(warnings(DUE_DATE.plusDays(4), disputed)).isZero();
        assertThat(warnings(DUE_DATE.plusDays(5), disputed)).isEqualTo(2);
    }

    @Test
    void the_provider_may_warn_later_than_on_the_first_day_late() {
        var patient = new LegalGuard(true, 15, Set.of(Restriction.BLOCK), 4);
        assertThat(plan(patient, DUE_DATE.plusDays(3), Overrides.NONE, contacts()))
                .noneMatch(planned -> planned.kind() == BLOCK_WARNING);
        assertThat(plan(patient, DUE_DATE.plusDays(4), Overrides.NONE, contacts()))
                .contains(new Planned(BLOCK_WARNING, SMS, null, MOBILE));
    }

    @Test
    void without_the_guard_the_warning_follows_its_switch_alone() {
        var off = new LegalGuard(false, 15, Set.of(), 1);
        var day = DUE_DATE.plusDays(1);
        assertThat(plan(off, day, Overrides.NONE, contacts()))
                .contains(new Planned(BLOCK_WARNING, SMS, null, MOBILE))
                .noneMatch(planned -> planned.kind() == BLOCK_WARNING && planned.channel() == EMAIL);
        assertThat(plan(off, day, warningSms(false), contacts())).noneMatch(planned -> planned.kind() == BLOCK_WARNING);
        assertThat(plan(LegalGuard.DEFAULT, day, warningSms(false), contacts()))
                .contains(new Planned(BLOCK_WARNING, EMAIL, null, MAIL))
                .noneMatch(planned -> planned.kind() == BLOCK_WARNING && planned.channel() == SMS);
    }

    private static List<Planned> on(LocalDate date) {
        return plan(WARNS_LATE, date, Overrides.NONE, contacts());
    }

    private static List<Planned> plan(LegalGuard guard, LocalDate date, Overrides own, List<Contact> contacts) {
        var terms = ServiceTerms.resolve(own, ServiceTerms.Defaults.INITIAL);
        return new NoticePlan(guard, date)
                .of(new Debt(ContractState.ACTIVE, DUE_DATE, DUE_DATE, 0, false), terms, contacts);
    }

    private static long warnings(LocalDate date, Debt debt) {
        var terms = ServiceTerms.resolve(Overrides.NONE, ServiceTerms.Defaults.INITIAL);
        return new NoticePlan(LegalGuard.DEFAULT, date)
                .of(debt, terms, contacts()).stream()
                        .filter(planned -> planned.kind() == BLOCK_WARNING)
                        .count();
    }

    private static List<Contact> contacts() {
        return List.of(
                new Contact(Contact.Channel.EMAIL, MAIL, false, Set.of()),
                new Contact(Contact.Channel.MOBILE, MOBILE, true, Set.of()));
    }

    private static Planned due(Channel channel, int offset) {
        return new Planned(DUE, channel, offset, channel == EMAIL ? MAIL : MOBILE);
    }

    private static Overrides dueNotices(DueNotices value) {
        return own(null, value, null);
    }

    private static Overrides emailDays(NoticeOffsets days) {
        return own(null, null, days);
    }

    private static Overrides warningSms(boolean on) {
        return own(on, null, null);
    }

    private static Overrides own(
            @Nullable Boolean warning, @Nullable DueNotices dueNotices, @Nullable NoticeOffsets email) {
        return new Overrides(
                null, null, null, null, warning, null, null, null, null, null, null, dueNotices, email, null, null);
    }
}
