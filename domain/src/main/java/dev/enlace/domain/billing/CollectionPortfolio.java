package dev.enlace.domain.billing;

import dev.enlace.domain.boleto.PayeeCheck;
import dev.enlace.domain.catalog.PortfolioId;
import dev.enlace.domain.pix.BrCode;
import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.DomainException.Kind;
import dev.enlace.domain.shared.Texts;
import dev.enlace.domain.shared.Violation;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The agreement under which contracts are collected ("Carteira", "Cobrança do financeiro"): bank data, what late payment
 * costs, where Pix goes. The sequence of its own numbers is counted apart, since it moves with every slip.
 *
 * @param beneficiary null for the provider itself
 * @param pixKey CPF, CNPJ, e-mail, +55 telephone or random key
 */
public record CollectionPortfolio(
        PortfolioId id,
        String name,
        PortfolioBank bank,
        LateTerms lateTerms,
        @Nullable Beneficiary beneficiary,
        @Nullable String pixKey,
        boolean active,
        long version) {
    public CollectionPortfolio {
        name = Texts.required("/name", "text-length", name, 200);
        pixKey = Texts.optional("/pixKey", "text-length", pixKey, 77);
    }

    /**
     * Refuses bank data with which no slip could be made, naming every field that is missing or does not fit its bank. Asked when
     * a portfolio is saved; what was stored before banks had layouts here is left as it is.
     *
     * @param nextOwnNumber the number of the next slip, 1 or more
     * @throws DomainException INVALID with the violations of all fields
     */
    public void requireSlips(long nextOwnNumber) {
        var violations = new ArrayList<Violation>();
        var payee = bank.payee();
        if (payee != null) {
            PayeeCheck.of(payee, nextOwnNumber).stream()
                    .map(each -> each.pointer().equals("/ownNumber")
                            ? new Violation("/nextOwnNumber", each.code(), nextOwnNumber, each.allowed())
                            : each)
                    .forEach(violations::add);
        }
        if (pixKey != null && !BrCode.isKey(pixKey)) {
            violations.addAll(BrCode.keyMalformed("/pixKey", pixKey).violations());
        }
        if (!violations.isEmpty()) {
            throw new DomainException(
                    Kind.INVALID,
                    violations.size() == 1 ? violations.get(0).code() : "validation-failed",
                    violations.size() + " fields of the portfolio do not fit its bank",
                    Map.of(),
                    violations);
        }
    }
}
