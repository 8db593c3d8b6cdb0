package dev.enlace.domain.catalog;

import static dev.enlace.domain.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enlace.domain.shared.Money;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlanTest {
    @Test
    void a_plan_keeps_to_its_lines() {
        plan("F-100_a.b", "Fibra", 100_000_000, 100_000_000, "99999999.99", "0.00");
        plan("F", "F", 1, 1, "0.00", null);
        assertRefused("plan-code-malformed", () -> plan("", "Fibra", 2, 2, "1.00", null));
        assertRefused("plan-code-malformed", () -> plan("F 1", "Fibra", 2, 2, "1.00", null));
        assertRefused("plan-code-malformed", () -> plan("F".repeat(41), "Fibra", 2, 2, "1.00", null));
        assertRefused("name-length", () -> plan("F", " ", 2, 2, "1.00", null));
        assertRefused("name-length", () -> plan("F", "F".repeat(201), 2, 2, "1.00", null));
        assertRefused("rate-out-of-range", () -> plan("F", "F", 0, 0, "1.00", null));
        assertRefused("rate-out-of-range", () -> plan("F", "F", 100_000_001, 1, "1.00", null));
        assertRefused("rate-out-of-range", () -> plan("F", "F", 100, 101, "1.00", null));
        assertRefused("price-out-of-range", () -> plan("F", "F", 1, 1, "-0.01", null));
        assertRefused("price-out-of-range", () -> plan("F", "F", 1, 1, "100000000.00", null));
        assertRefused("loyalty-benefit-negative", () -> plan("F", "F", 1, 1, "1.00", "-0.01"));
    }

    @Test
    void what_a_plan_is_made_of_makes_up_its_price() {
        var access = new PlanItem(PlanItemKind.SCM, "Acesso", Money.of("59.90"));
        var films = new PlanItem(PlanItemKind.SVA, "Filmes", Money.of("40.00"));
        assertThat(plan("99.90", "012024SCM01", access, films).composition()).containsExactly(access, films);
        assertRefused("composition-sum-differs", () -> plan("99.91", null, access, films));
        assertRefused("composition-sum-differs", () -> plan("99.90", null, access));
        var gift = new PlanItem(PlanItemKind.OTHER, "Brinde", Money.ZERO);
        var twenty = Collections.nCopies(20, gift).toArray(PlanItem[]::new);
        assertThat(plan("0.00", null, twenty).composition()).hasSize(20);
        assertRefused(
                "composition-too-long",
                () -> plan("0.00", null, Collections.nCopies(21, gift).toArray(PlanItem[]::new)));
        assertRefused("amount-negative", () -> new PlanItem(PlanItemKind.SVA, "x", Money.of("-0.01")));
        assertRefused("text-length", () -> new PlanItem(PlanItemKind.SVA, " ", Money.ZERO));
        assertRefused("offer-code-malformed", () -> plan("0.00", "a b"));
        assertRefused("offer-code-malformed", () -> plan("0.00", "x".repeat(41)));
        assertThat(plan("0.00", "x".repeat(40)).offerCode()).hasSize(40);
    }

    private static Plan plan(String price, String offerCode, PlanItem... composition) {
        return new Plan(
                new PlanId(new UUID(0, 1)),
                "F",
                "F",
                Technology.FIBER,
                2,
                2,
                1,
                1,
                Money.of(price),
                null,
                offerCode,
                List.of(composition),
                true,
                0);
    }

    private static Plan plan(String code, String name, long rate, long reduced, String price, String benefit) {
        return new Plan(
                new PlanId(new UUID(0, 1)),
                code,
                name,
                Technology.FIBER,
                rate,
                rate,
                reduced,
                reduced,
                Money.of(price),
                benefit == null ? null : Money.of(benefit),
                null,
                List.of(),
                true,
                0);
    }
}
