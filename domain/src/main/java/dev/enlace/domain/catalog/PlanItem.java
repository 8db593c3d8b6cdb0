package dev.enlace.domain.catalog;

import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.Money;
import dev.enlace.domain.shared.Texts;
import java.util.List;

/**
 * One part of a plan's price: what of it is telecommunication (SCM, the licensed "Serviço de Comunicação Multimídia") and what is
 * sold along with it (SVA, "Serviço de Valor Adicionado", article 61 of the Lei Geral de Telecomunicações). They are taxed apart.
 */
public record PlanItem(PlanItemKind kind, String description, Money amount) {
    private static final int MOST = 20;

    public PlanItem {
        description = Texts.required("/description", "text-length", description, 200);
        if (amount.isNegative()) {
            throw DomainException.invalid("amount-negative", amount.toString(), "0.00 or more")
                    .at("/amount");
        }
    }

    /** The parts make up the whole price, to the cent; a plan may also say nothing of its parts. */
    static void check(List<PlanItem> composition, Money price) {
        if (composition.size() > MOST) {
            throw DomainException.invalid("composition-too-long", composition.size(), "at most " + MOST + " items")
                    .at("/composition");
        }
        var sum = composition.stream().map(PlanItem::amount).reduce(Money.ZERO, Money::plus);
        if (!composition.isEmpty() && sum.compareTo(price) != 0) {
            throw DomainException.invalid("composition-sum-differs", sum.toString(), price.toString())
                    .at("/composition");
        }
    }
}
