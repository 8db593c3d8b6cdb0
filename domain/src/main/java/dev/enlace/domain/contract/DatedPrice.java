package dev.enlace.domain.contract;

import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import java.util.List;

/** The monthly price in force from a day on, until the next dated price. */
public record DatedPrice(LocalDate from, Money price) {
    /**
     * The price in force on a day; before the first dated price that one.
     *
     * @param prices in order, never empty
     */
    public static Money on(List<DatedPrice> prices, LocalDate day) {
        var price = prices.get(0).price();
        for (var dated : prices) {
            if (!dated.from().isAfter(day)) {
                price = dated.price();
            }
        }
        return price;
    }
}
