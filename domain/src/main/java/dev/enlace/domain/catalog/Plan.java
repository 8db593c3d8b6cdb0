package dev.enlace.domain.catalog;

import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.Money;
import dev.enlace.domain.shared.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is sold ("Grupo do usuário").
 *
 * @param downloadKbps kilobits per second, as are the other rates
 * @param reducedDownloadKbps what a reduced contract gets; at most the full rate
 * @param price monthly
 * @param loyaltyBenefit what is granted for a loyalty term; null for none
 * @param offerCode under which the offer is registered with the agency; null while it is not
 * @param composition what the price is made of; empty, or together the price
 */
public record Plan(
        PlanId id,
        String code,
        String name,
        Technology technology,
        long downloadKbps,
        long uploadKbps,
        long reducedDownloadKbps,
        long reducedUploadKbps,
        Money price,
        @Nullable Money loyaltyBenefit,
        @Nullable String offerCode,
        List<PlanItem> composition,
        boolean active,
        long version) {
    private static final long MAX_KBPS = 100_000_000;

    public Plan {
        if (!code.matches("[A-Za-z0-9._-]{1,40}")) {
            throw DomainException.invalid("plan-code-malformed", code, "1..40 letters, digits, . _ -")
                    .at("/code");
        }
        name = Texts.required("/name", "name-length", name, 200);
        rate("/downloadKbps", downloadKbps, MAX_KBPS);
        rate("/uploadKbps", uploadKbps, MAX_KBPS);
        rate("/reducedDownloadKbps", reducedDownloadKbps, downloadKbps);
        rate("/reducedUploadKbps", reducedUploadKbps, uploadKbps);
        if (price.isNegative() || price.compareTo(Money.of("99999999.99")) > 0) {
            throw DomainException.invalid("price-out-of-range", price.toString(), "0.00..99999999.99")
                    .at("/price");
        }
        if (loyaltyBenefit != null && loyaltyBenefit.isNegative()) {
            throw DomainException.invalid("loyalty-benefit-negative", loyaltyBenefit.toString(), "0.00 or more")
                    .at("/loyaltyBenefit");
        }
        if (offerCode != null && !offerCode.matches("[A-Za-z0-9._-]{1,40}")) {
            throw DomainException.invalid("offer-code-malformed", offerCode, "1..40 letters, digits, . _ -")
                    .at("/offerCode");
        }
        composition = List.copyOf(composition);
        PlanItem.check(composition, price);
    }

    private static void rate(String pointer, long kbps, long max) {
        if (kbps < 1 || kbps > max) {
            throw DomainException.invalid("rate-out-of-range", kbps, "1.." + max + " kbit/s")
                    .at(pointer);
        }
    }
}
