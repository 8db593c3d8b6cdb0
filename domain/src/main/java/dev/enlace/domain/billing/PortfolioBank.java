package dev.enlace.domain.billing;

import dev.enlace.domain.boleto.Payee;
import dev.enlace.domain.shared.DomainException;
import org.jspecify.annotations.Nullable;

/**
 * How a portfolio's bank knows the provider, as it was entered. Which of it a bank wants is its layout's to say ({@link
 * dev.enlace.domain.boleto.PayeeCheck}).
 *
 * @param bankCode three digits of the bank clearing number (COMPE); null for a portfolio without a bank
 * @param account its check digit apart or after a hyphen, as the branch's
 * @param agreement "convênio", "código do beneficiário" or "código do cliente"
 * @param portfolioCode the bank's number of the agreement's kind, e.g. 109
 * @param variation what a bank asks for besides, such as Sicredi's post
 */
public record PortfolioBank(
        @Nullable String bankCode,
        @Nullable String branch,
        @Nullable String branchDigit,
        @Nullable String account,
        @Nullable String accountDigit,
        @Nullable String agreement,
        @Nullable String portfolioCode,
        @Nullable String variation) {
    public static final PortfolioBank NONE = new PortfolioBank(null, null, null, null, null, null, null, null);

    public PortfolioBank {
        if (bankCode != null && !bankCode.matches("[0-9]{3}")) {
            throw DomainException.invalid("bank-code-malformed", bankCode, "three digits")
                    .at("/bankCode");
        }
        bankNumber("/branch", "branch-malformed", branch);
        bankNumber("/branchDigit", "branch-malformed", branchDigit);
        bankNumber("/account", "account-malformed", account);
        bankNumber("/accountDigit", "account-malformed", accountDigit);
        bankNumber("/agreement", "agreement-malformed", agreement);
        bankNumber("/portfolioCode", "portfolio-code-malformed", portfolioCode);
        bankNumber("/variation", "variation-malformed", variation);
    }

    /** As slips need it; null without a bank. */
    public @Nullable Payee payee() {
        return bankCode == null
                ? null
                : new Payee(bankCode, branch, branchDigit, account, accountDigit, agreement, portfolioCode, variation);
    }

    private static void bankNumber(String pointer, String code, @Nullable String value) {
        if (value != null && !value.matches("[0-9A-Za-z]{1,20}(-[0-9A-Za-z]{1,2})?")) {
            throw DomainException.invalid(code, value, "1..20 digits or letters, a check digit after a hyphen")
                    .at(pointer);
        }
    }
}
