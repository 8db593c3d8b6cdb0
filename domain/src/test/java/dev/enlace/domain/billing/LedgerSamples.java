package dev.enlace.domain.billing;

import dev.enlace.domain.catalog.PortfolioId;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.customer.CustomerId;
import dev.enlace.domain.provider.BankCalendar;
import dev.enlace.domain.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Payers, fees and identities for tests of the ledger. */
public final class LedgerSamples {
    private static final AtomicLong NUMBERS = new AtomicLong();
    private static final BankCalendar CALENDAR = new BankCalendar(Set.of());

    private LedgerSamples() {}

    public static CustomerId customer() {
        return new CustomerId(new UUID(7, 1));
    }

    public static CustomerId otherCustomer() {
        return new CustomerId(new UUID(7, 2));
    }

    public static ContractId contract(int number) {
        return new ContractId(new UUID(8, number));
    }

    public static Collecting.Payer payer(int number) {
        return new Collecting.Payer(contract(number), number, customer(), new PortfolioId(new UUID(9, 1)), null);
    }

    /** A whole month's fee; its competence is the due date's month. */
    public static PlannedCharge fee(String amount, LocalDate dueDate) {
        var month = YearMonth.from(dueDate);
        var price = Money.of(amount);
        return new PlannedCharge(
                ChargeKind.MONTHLY_FEE,
                month,
                "Mensalidade",
                List.of(ChargeLine.service(
                        "Mensalidade",
                        price,
                        price,
                        month.atDay(1),
                        month.plusMonths(1).atDay(1))),
                price,
                dueDate,
                CALENDAR.onOrAfter(dueDate));
    }

    /** Late terms of 2 % and 1 % a month, without discount. */
    public static LateTerms legalMaximum() {
        return new LateTerms(BigDecimal.valueOf(2), BigDecimal.ONE, null);
    }

    public static Collecting.Identities identities() {
        return new Collecting.Identities() {
            @Override
            public UUID id() {
                return new UUID(1, NUMBERS.incrementAndGet());
            }

            @Override
            public long collectionNumber() {
                return NUMBERS.incrementAndGet();
            }
        };
    }
}
