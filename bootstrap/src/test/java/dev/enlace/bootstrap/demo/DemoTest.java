package dev.enlace.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enlace.bootstrap.OwnTimeline;
import dev.enlace.domain.contract.ContractState;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Sixty customers live two months, and the account that was printed is held against the database. */
@QuarkusTest
@TestProfile(DemoTest.Alone.class)
class DemoTest {
    /** Without the contracts and days of another test. */
    public static class Alone extends OwnTimeline {}

    private static final LocalDate EVE = LocalDate.of(2031, 8, 28);
    private static final LocalDate SEPTEMBER = LocalDate.of(2031, 9, 1);
    private static final LocalDate OCTOBER = LocalDate.of(2031, 10, 1);
    private static final LocalDate LAST = LocalDate.of(2031, 10, 31);

    private static final Pattern FIGURE = Pattern.compile("^ +(.+?) {2,}([\\d.]+)?(?: *R\\$ ([\\d.,]+))?$");

    /** The day on which each list says something about a charge, where the customer can be reached and did not opt out. */
    private static final String WANTED = """
            with said (channel, day_offset) as (values ('EMAIL', 5), ('EMAIL', 0), ('EMAIL', -5), ('SMS', 0), ('SMS', -3),
                                                       ('WHATSAPP', 1), ('WHATSAPP', -3)),
            wanted as (
                select h.id, h.created_on, s.channel, s.day_offset,
                       case when s.day_offset < 0 then greatest(h.due_date - s.day_offset, h.effective_due_date + 1)
                            else h.due_date - s.day_offset end as day,
                       case h.status when 'OPEN' then date 'infinity' else
                           (select max(r.paid_on) from receipt r join receipt_allocation a on a.receipt_id = r.id
                             where a.charge_id = h.id) end as settled_on
                  from charge h join contract c on c.id = h.contract_id cross join said s
                 where h.status <> 'VOIDED'
                   and not exists (select 1 from event e where e.type = 'charge.disputed' and e.aggregate_id = h.id)
                   and exists (select 1 from customer_contact k
                                where k.customer_id = c.customer_id and not s.channel = any(k.opt_outs)
                                  and case s.channel when 'EMAIL' then k.channel = 'EMAIL'
                                                     when 'SMS' then k.channel = 'MOBILE' else k.whatsapp end)),
            made as (
                select w.*, n.date, n.status from wanted w
                  left join notice n on n.charge_id = w.id and n.kind = 'DUE' and n.channel = w.channel
                                    and n.day_offset = w.day_offset)
            select concat_ws(' ', id, 'created', created_on, 'settled', settled_on, channel, day_offset, 'on', day,
                             'was', status, 'on', date), ''
              from made where\s""";

    @Inject
    Demo demo;

    @Inject
    DataSource database;

    @TestHTTPResource
    URI base;

    @Test
    void the_account_says_what_the_database_knows() throws SQLException {
        var printed = lived();
        assertThat(printed[0]).contains("\"created\":64", "\"rejected\":0", "\"newCustomers\":60");
        assertThat(printed[1]).startsWith("Setembro de 2031, até 30/09/2031").contains("\n  fecha\n");
        assertThat(printed[2]).startsWith("Outubro de 2031, até 31/10/2031").contains("\n  fecha\n");
        assertMonth(SEPTEMBER, figures(printed[1]));
        assertMonth(OCTOBER, figures(printed[2]));
        assertEnd(figures(printed[2]));
        assertEveryNoticeWentOut();
    }

    /** What was printed before the first month, and of each month. */
    private String[] lived() {
        var api = new Api(base);
        api.signIn("admin", "test-administrator");
        api.finished(api.post("/v1/daily-runs", Map.of("date", EVE.toString())));
        var sheet = String.join("\n", SampleSheet.lines(60, 7)).getBytes(StandardCharsets.UTF_8);
        var printed = new ByteArrayOutputStream();
        demo.live(api, "test-administrator", sheet, 2, new PrintStream(printed, true, StandardCharsets.UTF_8));
        return printed.toString(StandardCharsets.UTF_8).split("══ ");
    }

    private void assertMonth(LocalDate first, Map<String, String> printed) throws SQLException {
        var month =
                " between '%s' and '%s'".formatted(first, first.plusMonths(1).minusDays(1));
        assertThat(printed)
                .containsAllEntriesOf(rows(
                        "select 'Cobrado no mês', count(*) || ' ' || sum(amount) from charge where created_on" + month))
                .containsAllEntriesOf(rows("select 'Recebido no mês', count(*) || ' ' || sum(amount) from receipt"
                        + " where method <> 'CREDIT' and paid_on" + month));
        assertThat(only(printed, "Avisos")).isEqualTo(rows("""
                select case kind when 'DUE' then 'Avisos de vencimento por ' || channel || ', ' || case day_offset
                           when 0 then 'no dia' when 1 then '1 dia antes' when 5 then '5 dias antes'
                           when -3 then '3 dias depois' when -5 then '5 dias depois' end
                       else 'Avisos de bloqueio por ' || channel end, count(*)::text
                  from notice where status = 'SENT' and date""" + month + " group by 1"));
        assertThat(only(printed, "Ações")).containsAllEntriesOf(rows("""
                select case type when 'contract.auto-reduced' then 'Ações: Redução automática'
                                 when 'contract.auto-blocked' then 'Ações: Bloqueio automático'
                                 when 'contract.restored' then 'Ações: Restauração automática' end, count(*)::text
                  from event where type in ('contract.auto-reduced', 'contract.auto-blocked', 'contract.restored')
                   and (payload ->> 'on')::date""" + month + " group by 1"));
    }

    private void assertEnd(Map<String, String> printed) throws SQLException {
        var states = new TreeMap<String, String>();
        rows("select state, count(*)::text from contract group by 1")
                .forEach((state, count) ->
                        states.put("Contratos: " + ContractState.valueOf(state).label(), count));
        assertThat(only(printed, "Contratos")).isEqualTo(states);
        assertThat(printed)
                .containsAllEntriesOf(
                        rows("select 'Vencido em aberto', count(*) || ' ' || sum(open_principal) from charge"
                                + " where status = 'OPEN' and effective_due_date < '" + LAST + "'"))
                .containsAllEntriesOf(rows("""
                        select 'cobrado', sum(amount)::text from charge union all
                        select '+ em aberto', sum(open_principal)::text from charge where status = 'OPEN' union all
                        select '+ cancelado', coalesce(sum(amount), 0.00)::text from charge where status = 'VOIDED' union all
                        select '= pago (principal)', sum(a.principal)::text from receipt_allocation a
                          join receipt r on r.id = a.receipt_id where r.reversed_at is null"""));
    }

    /** What a list asks for on a day, of a charge that was there and open that day, went out; and nothing else did. */
    private void assertEveryNoticeWentOut() throws SQLException {
        var asked = "created_on <= day and day <= '%s' and settled_on >= day".formatted(LAST);
        assertThat(notices(asked)).hasSizeGreaterThan(300);
        assertThat(notices(asked + " and (status is distinct from 'SENT' or date not between day and day + 2)"))
                .as("omitted")
                .isEmpty();
        assertThat(notices("status = 'SENT' and (date not between day and day + 2 or date > settled_on)"))
                .as("untimely")
                .isEmpty();
    }

    private Set<String> notices(String condition) throws SQLException {
        return rows(WANTED + condition).keySet();
    }

    /** A label's count and amount as printed, in the database's notation. */
    private static Map<String, String> figures(String account) {
        var figures = new TreeMap<String, String>();
        account.lines().map(FIGURE::matcher).filter(Matcher::matches).forEach(line -> {
            var parts = Stream.of(line.group(2), line.group(3)).filter(Objects::nonNull);
            figures.put(
                    line.group(1),
                    parts.map(part -> part.replace(".", "").replace(',', '.')).collect(Collectors.joining(" ")));
        });
        return figures;
    }

    private static Map<String, String> only(Map<String, String> figures, String beginning) {
        var some = new TreeMap<>(figures);
        some.keySet().removeIf(label -> !label.startsWith(beginning));
        return some;
    }

    private Map<String, String> rows(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new TreeMap<String, String>();
            while (rows.next()) {
                found.put(rows.getString(1), rows.getString(2));
            }
            return found;
        }
    }
}
