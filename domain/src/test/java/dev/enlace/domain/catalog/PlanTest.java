package dev.enlace.domain.catalog;

import static dev.enlace.domain.shared.Refusals.assertRefused;

import dev.enlace.domain.shared.Money;
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
                true,
                0);
    }
}
