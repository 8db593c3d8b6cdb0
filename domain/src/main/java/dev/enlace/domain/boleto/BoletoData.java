package dev.enlace.domain.boleto;

import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a slip is made of.
 *
 * @param ownNumber "nosso número" without its check digit; zeros on the left may be left out
 * @param documentNumber "seu número"; only Itaú's special portfolios write it into the barcode
 * @param installment of Sicoob's free field, 1 if absent
 */
public record BoletoData(
        Payee payee,
        String ownNumber,
        @Nullable String documentNumber,
        @Nullable String installment,
        Money amount,
        LocalDate dueDate) {}
