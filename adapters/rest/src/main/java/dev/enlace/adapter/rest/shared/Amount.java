package dev.enlace.adapter.rest.shared;

import dev.enlace.domain.shared.Money;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An amount of money in JSON: answered as a decimal string with two places, read from a string or a number. Whether it is a
 * possible amount is the domain's to say: {@code form.required("/price", body.price(), Amount::toMoney)}.
 */
@Schema(
        type = SchemaType.STRING,
        format = "decimal",
        pattern = "^-?[0-9]{1,10}(\\.[0-9]{1,2})?$",
        examples = "149.90",
        description = "Reais, decimal com duas casas. Na entrada aceita texto ou número.")
public record Amount(BigDecimal value) {
    public static Amount of(Money money) {
        return money == null ? null : new Amount(money.amount());
    }

    public Money toMoney() {
        return new Money(value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
