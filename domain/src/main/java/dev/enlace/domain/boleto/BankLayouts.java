package dev.enlace.domain.boleto;

import dev.enlace.domain.shared.DomainException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The banks whose slips can be composed. */
final class BankLayouts {
    private static final List<BankLayout> ALL = List.of(
            new BancoDoBrasil(),
            new BancoDaAmazonia(),
            new BancoDoNordeste(),
            new Banestes(),
            new Santander(),
            new Banrisul(),
            new Brb(),
            new Inter("077"),
            new Bradesco("084"),
            new Ailos(),
            new Caixa(),
            new Bradesco("133"),
            new Unicred(),
            new BtgPactual(),
            new Bradesco("237"),
            new C6(),
            new Itau(),
            new Real(),
            new Hsbc(),
            new Unibanco(),
            new Safra(),
            new Inter("707"),
            new Citibank(),
            new Sicredi(),
            new Sicoob());

    private BankLayouts() {}

    static List<BankLayout> all() {
        return ALL;
    }

    static Optional<BankLayout> find(String bankCode) {
        return ALL.stream().filter(each -> each.bankCode().equals(bankCode)).findFirst();
    }

    /** The bank's layout; refuses a bank that has none here ({@code bank-without-layout}). */
    static BankLayout of(String bankCode) {
        return find(bankCode)
                .orElseThrow(() -> DomainException.invalid(
                                "bank-without-layout",
                                bankCode,
                                ALL.stream().map(BankLayout::bankCode).collect(Collectors.joining(", ")))
                        .at("/bankCode"));
    }
}
