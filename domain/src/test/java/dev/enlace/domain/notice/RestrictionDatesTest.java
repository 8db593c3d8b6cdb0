package dev.enlace.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enlace.domain.billing.Delinquency;
import dev.enlace.domain.provider.LegalGuard;
import dev.enlace.domain.provider.LegalGuard.Restriction;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RestrictionDatesTest {
    private static final LocalDate DUE = LocalDate.of(2026, 5, 10);
    private static final Delinquency.Terms TERMS = new Delinquency.Terms(true, 16, true, 30);

    @Test
    void the_contracts_interval_counts_where_it_is_the_later_one() {
        assertThat(RestrictionDates.of(TERMS, LegalGuard.DEFAULT, DUE, DUE.plusDays(1)))
                .isEqualTo(new RestrictionDates(DUE.plusDays(16), DUE.plusDays(30)));
    }

    @Test
    void the_laws_days_count_where_the_warning_went_out_late() {
        assertThat(RestrictionDates.of(TERMS, LegalGuard.DEFAULT, DUE, DUE.plusDays(2)))
                .isEqualTo(new RestrictionDates(DUE.plusDays(17), DUE.plusDays(30)));
        assertThat(RestrictionDates.of(TERMS, LegalGuard.DEFAULT, DUE, DUE.plusDays(20)))
                .isEqualTo(new RestrictionDates(DUE.plusDays(35), DUE.plusDays(35)));
    }

    @Test
    void the_guard_holds_back_only_what_it_applies_to() {
        var guard = new LegalGuard(true, 15, Set.of(Restriction.BLOCK), 1);
        assertThat(RestrictionDates.of(TERMS, guard, DUE, DUE.plusDays(20)))
                .isEqualTo(new RestrictionDates(DUE.plusDays(21), DUE.plusDays(35)));
    }

    @Test
    void what_is_switched_off_has_no_day() {
        var terms = new Delinquency.Terms(false, 16, true, 0);
        var guard = new LegalGuard(false, 15, Set.of(), 1);
        assertThat(RestrictionDates.of(terms, guard, DUE, DUE)).isEqualTo(new RestrictionDates(null, DUE.plusDays(1)));
    }
}
