package dev.enlace.domain.billing;

import static dev.enlace.domain.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enlace.domain.catalog.PortfolioId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CollectionPortfolioTest {
    @Test
    void a_portfolio_needs_no_bank() {
        assertThat(portfolio("Carteira", null, null, null, null).bankCode()).isNull();
    }

    @Test
    void bank_numbers_look_as_banks_write_them() {
        portfolio("Carteira", "001", "1234-x", "12345678901234567890-12", "pix@provedor.example");
        assertRefused("bank-code-malformed", () -> portfolio("C", "01", null, null, null));
        assertRefused("bank-code-malformed", () -> portfolio("C", "0001", null, null, null));
        assertRefused("bank-code-malformed", () -> portfolio("C", "a01", null, null, null));
        assertRefused("branch-malformed", () -> portfolio("C", null, "12 34", null, null));
        assertRefused("branch-malformed", () -> portfolio("C", null, "", null, null));
        assertRefused("account-malformed", () -> portfolio("C", null, null, "1-123", null));
        assertRefused("account-malformed", () -> portfolio("C", null, null, "1".repeat(21), null));
        assertRefused("text-length", () -> portfolio("C", null, null, null, "x".repeat(78)));
        assertRefused("text-length", () -> portfolio(" ", null, null, null, null));
    }

    private static CollectionPortfolio portfolio(String name, String bank, String branch, String account, String pix) {
        return new CollectionPortfolio(
                new PortfolioId(UUID.randomUUID()), name, bank, branch, account, "109", LateTerms.NONE, pix, true, 0);
    }
}
