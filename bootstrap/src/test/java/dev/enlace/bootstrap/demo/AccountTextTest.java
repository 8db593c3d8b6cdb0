package dev.enlace.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enlace.application.billing.MonthlyAccounts.MonthlyAccount;
import dev.enlace.application.billing.MonthlyAccounts.Sent;
import dev.enlace.application.billing.MonthlyAccounts.Sum;
import dev.enlace.domain.billing.Books;
import dev.enlace.domain.contract.ContractAction;
import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.notice.Channel;
import dev.enlace.domain.notice.NoticeKind;
import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccountTextTest {
    @Test
    void a_month_reads_as_an_account_in_portuguese() {
        assertThat(AccountText.of(ACCOUNT, books("100.00")).lines())
                .contains("══ Março de 2027, até 31/03/2027 ══")
                .contains("  Contratos: Ativo                                   1.234")
                .contains("  Avisos de vencimento por EMAIL, 5 dias depois          7")
                .contains("  Avisos de bloqueio por SMS                             3")
                .anyMatch(line -> line.matches("  Cobrado no mês +10 +R\\$ 1\\.149,90"))
                .contains("  fecha");
    }

    @Test
    void books_that_do_not_balance_are_called_out() {
        assertThat(AccountText.of(ACCOUNT, books("100.01"))).contains("NÃO FECHA");
    }

    private static final MonthlyAccount ACCOUNT = new MonthlyAccount(
            YearMonth.of(2027, 3),
            LocalDate.of(2027, 3, 31),
            Map.of(ContractState.ACTIVE, 1234L),
            new Sum(10, Money.of("1149.90")),
            new Sum(9, Money.of("1000.00")),
            new Sum(1, Money.of("149.90")),
            List.of(
                    new Sent(NoticeKind.DUE, Channel.EMAIL, -5, 7),
                    new Sent(NoticeKind.BLOCK_WARNING, Channel.SMS, null, 3)),
            Map.of(ContractAction.AUTO_BLOCK, 2L));

    private static Books books(String charged) {
        return new Books(Money.of(charged), Money.of("60.00"), Money.of("30.00"), Money.of("9.00"), Money.of("1.00"));
    }
}
