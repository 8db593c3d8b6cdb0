package dev.enlace.application.billing;

import dev.enlace.application.catalog.Cities;
import dev.enlace.application.catalog.Portfolios;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.billing.BillingRefused;
import dev.enlace.domain.billing.CollectionId;
import dev.enlace.domain.billing.CollectionPortfolio;
import dev.enlace.domain.billing.CollectionStatus;
import dev.enlace.domain.billing.Instrument;
import dev.enlace.domain.billing.LateTerms;
import dev.enlace.domain.billing.PortfolioBank;
import dev.enlace.domain.billing.Receiving;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.customer.Address;
import dev.enlace.domain.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@UseCase
class SlipPrinting implements PrintSlips {
    private static final int MOST = 120;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final ReadLedger ledger;
    private final InstrumentReading instruments;
    private final Portfolios portfolios;
    private final Cities cities;
    private final SlipPress press;

    SlipPrinting(
            ReadLedger ledger, InstrumentReading instruments, Portfolios portfolios, Cities cities, SlipPress press) {
        this.ledger = ledger;
        this.instruments = instruments;
        this.portfolios = portfolios;
        this.cities = cities;
        this.press = press;
    }

    @Override
    public SlipSheet sheet(CollectionId id) {
        var view = ledger.collection(id);
        Receiving.requireOpen(view.collection());
        if (!isPrintable(view)) {
            throw BillingRefused.instrumentMissing(id);
        }
        return sheet(view);
    }

    @Override
    public byte[] slip(CollectionId collection) {
        return press.slip(sheet(collection));
    }

    @Override
    public byte[] booklet(ContractId contract) {
        ledger.contract(contract);
        var open = new LedgerQueries.Filter<>(null, contract, CollectionStatus.OPEN, null, null, false);
        var sheets = ledger.collections(open, PageQuery.first(MOST, "dueDate")).items().stream()
                .filter(SlipPrinting::isPrintable)
                .map(this::sheet)
                .toList();
        if (sheets.isEmpty()) {
            throw BillingRefused.nothingToPrint(contract.value());
        }
        return press.booklet(sheets);
    }

    private static boolean isPrintable(CollectionView view) {
        var instrument = view.instrument();
        return instrument != null && instrument.status().isLive() && instrument.barcode() != null;
    }

    private SlipSheet sheet(CollectionView view) {
        var instrument = Objects.requireNonNull(view.instrument(), "is printable");
        var barcode = Objects.requireNonNull(instrument.barcode(), "is printable");
        var portfolio = portfolios.find(instrument.portfolioId()).orElseThrow();
        var beneficiary = instruments.beneficiary(portfolio);
        var payer = instrument.payer();
        return new SlipSheet(
                barcode.substring(0, 3),
                barcode,
                Objects.requireNonNull(instrument.typedLine(), "has a barcode"),
                String.valueOf(instrument.ownNumber()),
                Long.toString(view.collection().number()),
                Objects.requireNonNullElse(portfolio.bank().portfolioCode(), ""),
                new SlipSheet.Party(
                        beneficiary.name(),
                        beneficiary.document() == null
                                ? ""
                                : beneficiary.document().value(),
                        line(beneficiary.address())),
                payee(portfolio.bank()),
                new SlipSheet.Party(payer.name(), payer.document(), line(payer.address())),
                instrument.amount(),
                instrument.dueDate(),
                instrument.issuedOn(),
                instructions(portfolio, instrument),
                view.charges().stream()
                        .map(ledger::charge)
                        .map(charge -> charge.description() + ": R$ " + reais(charge.open()))
                        .toList(),
                view.pixCode());
    }

    private static String payee(PortfolioBank bank) {
        var branch = joined(bank.branch(), bank.branchDigit());
        var account = bank.agreement() == null ? joined(bank.account(), bank.accountDigit()) : bank.agreement();
        return branch.isEmpty() || account.isEmpty() ? branch + account : branch + " / " + account;
    }

    private static String joined(@Nullable String number, @Nullable String digit) {
        return number == null ? "" : digit == null ? number : number + "-" + digit;
    }

    private static List<String> instructions(CollectionPortfolio portfolio, Instrument instrument) {
        var lines = new ArrayList<String>();
        var terms = portfolio.lateTerms();
        var amount = instrument.amount();
        if (terms.finePercent().signum() > 0) {
            lines.add("Após o vencimento, multa de R$ " + reais(amount.percent(terms.finePercent()))
                    + (terms.monthlyInterestPercent().signum() > 0
                            ? " e juros de " + percent(terms.monthlyInterestPercent()) + " ao mês"
                            : ""));
        } else if (terms.monthlyInterestPercent().signum() > 0) {
            lines.add("Após o vencimento, juros de " + percent(terms.monthlyInterestPercent()) + " ao mês");
        }
        var discount = terms.discount();
        if (discount != null) {
            lines.add("Desconto de R$ " + reais(discount(discount, amount)) + " até "
                    + DAY.format(instrument.dueDate().minusDays(discount.daysBefore())));
        }
        return lines;
    }

    private static Money discount(LateTerms.Discount discount, Money amount) {
        var percent = discount.percent();
        return percent == null
                ? Objects.requireNonNull(discount.amount(), "percent or amount").min(amount)
                : amount.percent(percent);
    }

    private static String reais(Money money) {
        var parts = money.toString().split("\\.");
        return parts[0].replaceAll("\\B(?=(\\d{3})+$)", ".") + "," + parts[1];
    }

    private static String percent(BigDecimal percent) {
        return percent.setScale(2, RoundingMode.HALF_UP).toPlainString().replace('.', ',') + "%";
    }

    private String line(@Nullable Address address) {
        if (address == null) {
            return "";
        }
        var text = new StringBuilder(address.street());
        for (var part : new @Nullable String[] {address.number(), address.complement(), address.district()}) {
            if (part != null) {
                text.append(", ").append(part);
            }
        }
        cities.find(address.city())
                .ifPresent(city ->
                        text.append(", ").append(city.name()).append("/").append(city.state()));
        if (address.postalCode() != null) {
            text.append(", CEP ").append(address.postalCode().value());
        }
        return text.toString();
    }
}
