package dev.enlace.domain.boleto;

import org.jspecify.annotations.Nullable;

/**
 * How a bank knows whom a slip pays: the bank data of a collection portfolio. What of it must be there, and how long it may be, differs
 * from bank to bank and is said by the bank's layout.
 *
 * @param bankCode three digits of the clearing number (COMPE)
 * @param branch "agência" (Sicoob, Sicredi: the cooperative), its check digit apart or after a hyphen
 * @param account "conta", its check digit apart or after a hyphen
 * @param agreement "convênio", "código do beneficiário" or "código do cliente"
 * @param portfolioCode "carteira", as the bank numbers or names it
 * @param variation what a bank asks for besides: Sicoob's modality, Sicredi's post, Citibank's portfolio, Santander's IOF
 *     digit, the kind of slip of Banestes and C6
 */
public record Payee(
        String bankCode,
        @Nullable String branch,
        @Nullable String branchDigit,
        @Nullable String account,
        @Nullable String accountDigit,
        @Nullable String agreement,
        @Nullable String portfolioCode,
        @Nullable String variation) {
    public Payee {
        var branchParts = parts(branch, branchDigit);
        branch = branchParts[0];
        branchDigit = branchParts[1];
        var accountParts = parts(account, accountDigit);
        account = accountParts[0];
        accountDigit = accountParts[1];
    }

    private static @Nullable String[] parts(@Nullable String number, @Nullable String digit) {
        var hyphen = number == null ? -1 : number.indexOf('-');
        return number == null || hyphen < 0 || digit != null
                ? new @Nullable String[] {number, digit}
                : new @Nullable String[] {number.substring(0, hyphen), number.substring(hyphen + 1)};
    }
}
