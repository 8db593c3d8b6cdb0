package dev.enlace.domain.billing;

import static dev.enlace.domain.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enlace.domain.catalog.PortfolioId;
import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.Violation;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CollectionPortfolioTest {
    @Test
    void a_portfolio_needs_no_bank() {
        assertThat(portfolio("Carteira", null, null, null, null).bank().payee()).isNull();
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

    @Test
    void every_field_that_does_not_fit_the_bank_is_named_when_it_is_saved() {
        var itau = new PortfolioBank("341", null, null, "123456", null, null, "ABC", null);
        assertThat(refused(itau, "not a key", 1)).containsExactly("/portfolioCode", "/branch", "/account", "/pixKey");
        assertThat(refused(new PortfolioBank("001", "1", null, "2", null, "12345", "17", null), null, 1))
                .containsExactly("/agreement");
        assertThat(refused(new PortfolioBank("748", null, null, null, null, null, null, null), null, 1))
                .containsExactly("/portfolioCode", "/branch", "/variation", "/agreement");
        assertThat(refused(new PortfolioBank("999", null, null, null, null, null, null, null), null, 1))
                .containsExactly("/bankCode");
        assertThat(refused(PortfolioBank.NONE, null, 1)).isEmpty();
    }

    @Test
    void a_sequence_ends_with_the_banks_digits() {
        var brazil = new PortfolioBank("001", "1", null, "2", null, "123456", "17", null);
        assertThat(refused(brazil, null, 99_999)).isEmpty();
        assertThat(refused(brazil, null, 100_000)).containsExactly("/nextOwnNumber");
        var sicredi = new PortfolioBank("748", "0165", null, null, null, "00623", "1", "02");
        assertThat(refused(sicredi, null, 799_999)).isEmpty();
        assertThat(refused(sicredi, null, 800_000)).containsExactly("/nextOwnNumber");
    }

    private static List<String> refused(PortfolioBank bank, String pix, long nextOwnNumber) {
        var portfolio = new CollectionPortfolio(
                new PortfolioId(UUID.randomUUID()), "C", bank, LateTerms.NONE, null, pix, true, 0);
        try {
            portfolio.requireSlips(nextOwnNumber);
            return List.of();
        } catch (DomainException e) {
            return e.violations().stream().map(Violation::pointer).toList();
        }
    }

    private static CollectionPortfolio portfolio(String name, String bank, String branch, String account, String pix) {
        return new CollectionPortfolio(
                new PortfolioId(UUID.randomUUID()),
                name,
                new PortfolioBank(bank, branch, null, account, null, null, "109", null),
                LateTerms.NONE,
                null,
                pix,
                true,
                0);
    }
}
