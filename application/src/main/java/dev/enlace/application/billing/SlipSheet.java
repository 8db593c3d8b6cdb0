package dev.enlace.application.billing;

import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bank slip as it is printed.
 *
 * @param documentNumber "número do documento": the collection's
 * @param payee branch and account or agreement, as printed beside the beneficiary
 * @param instructions for whoever takes the payment: what being late costs, what being early saves
 * @param items what is charged
 * @param pixCode null where the portfolio has no key
 */
public record SlipSheet(
        String bankCode,
        String barcode,
        String typedLine,
        String ownNumber,
        String documentNumber,
        String portfolioCode,
        Party beneficiary,
        String payee,
        Party payer,
        Money amount,
        LocalDate dueDate,
        LocalDate issuedOn,
        List<String> instructions,
        List<String> items,
        @Nullable String pixCode) {
    /** @param address in one line, empty where it is not known */
    public record Party(String name, String document, String address) {}

    public SlipSheet {
        instructions = List.copyOf(instructions);
        items = List.copyOf(items);
    }
}
