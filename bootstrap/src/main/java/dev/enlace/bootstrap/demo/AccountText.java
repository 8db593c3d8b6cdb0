package dev.enlace.bootstrap.demo;

import dev.enlace.application.billing.MonthlyAccounts.MonthlyAccount;
import dev.enlace.application.billing.MonthlyAccounts.Sent;
import dev.enlace.application.billing.MonthlyAccounts.Sum;
import dev.enlace.domain.billing.Books;
import dev.enlace.domain.notice.NoticeKind;
import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A month's account as text for a terminal, a line a fact. */
final class AccountText {
    private static final Locale BRAZIL = Locale.forLanguageTag("pt-BR");
    /** The runtime's own names differ between Java versions. */
    private static final List<String> MONTHS = List.of(
            "Janeiro",
            "Fevereiro",
            "Março",
            "Abril",
            "Maio",
            "Junho",
            "Julho",
            "Agosto",
            "Setembro",
            "Outubro",
            "Novembro",
            "Dezembro");

    private final List<String> lines = new ArrayList<>();

    private AccountText() {}

    static String of(MonthlyAccount account, Books books) {
        var text = new AccountText();
        var month = account.month();
        text.lines.add("");
        text.lines.add("══ %s de %d, até %s ══"
                .formatted(MONTHS.get(month.getMonthValue() - 1), month.getYear(), date(account.until())));
        account.contracts().forEach((state, count) -> text.row("Contratos: " + state.label(), count, null));
        text.row("Cobrado no mês", account.billed());
        text.row("Recebido no mês", account.received());
        text.row("Vencido em aberto", account.overdue());
        account.notices().forEach(sent -> text.row(label(sent), sent.count(), null));
        account.moves().forEach((move, count) -> text.row("Ações: " + move.label(), count, null));
        text.books(books);
        return String.join(System.lineSeparator(), text.lines);
    }

    private void books(Books books) {
        lines.add("  Balanço desde o início");
        row("  cobrado", null, books.charges());
        row("  = pago (principal)", null, books.receivedPrincipal());
        row("  + em aberto", null, books.open());
        row("  + cancelado", null, books.voided());
        row("  + descontos", null, books.discounts());
        lines.add(books.balanced() ? "  fecha" : "  NÃO FECHA");
    }

    private void row(String label, Sum sum) {
        row(label, sum.count(), sum.amount());
    }

    private void row(String label, Long count, Money amount) {
        lines.add(String.format(
                        BRAZIL,
                        "  %-48s %7s %18s",
                        label,
                        count == null ? "" : String.format(BRAZIL, "%,d", count),
                        amount == null ? "" : String.format(BRAZIL, "R$ %,.2f", amount.amount()))
                .stripTrailing());
    }

    private static String label(Sent sent) {
        if (sent.kind() == NoticeKind.BLOCK_WARNING) {
            return "Avisos de bloqueio por " + sent.channel();
        }
        int offset = Objects.requireNonNull(sent.offset());
        var days = Math.abs(offset) + (Math.abs(offset) == 1 ? " dia " : " dias ");
        return "Avisos de vencimento por " + sent.channel() + ", "
                + (offset == 0 ? "no dia" : days + (offset > 0 ? "antes" : "depois"));
    }

    private static String date(LocalDate date) {
        return "%02d/%02d/%d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }
}
