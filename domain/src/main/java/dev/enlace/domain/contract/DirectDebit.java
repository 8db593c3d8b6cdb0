package dev.enlace.domain.contract;

import dev.enlace.domain.customer.Document;
import dev.enlace.domain.shared.DomainException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The account that is debited ("Banco débito"); it may be another person's. The code under which the bank knows the payer is
 * the customer's.
 *
 * @param authorized whether its holder agreed; needs bank, branch and account
 */
public record DirectDebit(
        boolean authorized,
        @Nullable String bankCode,
        @Nullable String branch,
        @Nullable String account,
        @Nullable String holderName,
        @Nullable Document holderDocument) {
    public static final DirectDebit NONE = new DirectDebit(false, null, null, null, null, null);

    public DirectDebit {
        matches("/bankCode", "bank-code-malformed", bankCode, "[0-9]{3}", "3 digits");
        matches("/branch", "branch-malformed", branch, "[0-9]{1,5}(-?[0-9Xx])?", "1..5 digits and a check digit");
        matches("/account", "account-malformed", account, "[0-9]{1,13}(-?[0-9Xx])?", "1..13 digits and a check digit");
        if (holderName != null && (holderName.isBlank() || holderName.length() > 200)) {
            throw DomainException.invalid("name-length", holderName, "1..200 characters")
                    .at("/holderName");
        }
        if (authorized && (bankCode == null || branch == null || account == null)) {
            throw new DomainException(
                    DomainException.Kind.INVALID,
                    "direct-debit-incomplete",
                    "authorized without an account",
                    Map.of("allowed", "bankCode, branch and account with authorized"));
        }
    }

    private static void matches(String pointer, String code, @Nullable String value, String pattern, String allowed) {
        if (value != null && !value.matches(pattern)) {
            throw DomainException.invalid(code, value, allowed).at(pointer);
        }
    }
}
