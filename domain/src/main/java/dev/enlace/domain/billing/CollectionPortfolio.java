package dev.enlace.domain.billing;

import dev.enlace.domain.catalog.PortfolioId;
import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The agreement under which contracts are collected ("Carteira", "Cobrança do financeiro"): bank data, what late payment
 * costs, where Pix goes.
 *
 * @param bankCode three digits of the bank clearing number (COMPE); null for a portfolio without a bank
 * @param portfolioCode the bank's number of the agreement's kind, e.g. 109
 * @param pixKey CPF, CNPJ, e-mail, +55 telephone or random key
 */
public record CollectionPortfolio(
        PortfolioId id,
        String name,
        @Nullable String bankCode,
        @Nullable String branch,
        @Nullable String account,
        @Nullable String portfolioCode,
        LateTerms lateTerms,
        @Nullable String pixKey,
        boolean active,
        long version) {
    public CollectionPortfolio {
        name = Texts.required("/name", "text-length", name, 200);
        if (bankCode != null && !bankCode.matches("[0-9]{3}")) {
            throw DomainException.invalid("bank-code-malformed", bankCode, "three digits")
                    .at("/bankCode");
        }
        bankNumber("/branch", "branch-malformed", branch);
        bankNumber("/account", "account-malformed", account);
        bankNumber("/portfolioCode", "portfolio-code-malformed", portfolioCode);
        pixKey = Texts.optional("/pixKey", "text-length", pixKey, 77);
    }

    private static void bankNumber(String pointer, String code, @Nullable String value) {
        if (value != null && !value.matches("[0-9A-Za-z]{1,20}(-[0-9A-Za-z]{1,2})?")) {
            throw DomainException.invalid(code, value, "1..20 digits or letters, a check digit after a hyphen")
                    .at(pointer);
        }
    }
}
