package dev.enlace.adapter.persistence.run;

import dev.enlace.application.notice.NoticeChunks.Request;
import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.contract.DueNotices;
import dev.enlace.domain.contract.NoticeOffsets;
import dev.enlace.domain.contract.ServiceTerms;
import dev.enlace.domain.customer.Contact;
import dev.enlace.domain.notice.DueNotice;
import dev.enlace.domain.notice.NoticePlan.Debt;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the charges of a stretch of contracts about which a run may have something to say, and whom to say it to. */
final class DebtRows {
    /** Charges due on a day that some offset asks for; after the due date also those that became late in these days. */
    private static final String SQL = """
            select h.id, h.contract_id, c.customer_id, c.state, h.due_date, h.effective_due_date, h.disputed_days,
                   h.legal_notice_on is not null
                       or exists (select 1 from notice n where n.charge_id = h.id and n.kind = 'BLOCK_WARNING'
                                     and n.channel <> 'LETTER') as warned,
                   s.block_warning_sms, s.due_notices, s.email_notice_days, s.sms_notice_days, s.whatsapp_notice_days
              from charge h
              join contract c on c.id = h.contract_id
              left join contract_service_settings s
                on s.contract_id = h.contract_id and s.contract_id >= ? and s.contract_id < ?
             where h.contract_id >= ? and h.contract_id < ? and h.status = 'OPEN' and h.disputed_since is null
               and (h.due_date = any (?) or h.effective_due_date between ? and ?
                    or (h.effective_due_date < ? and h.legal_notice_on is null
                        and not exists (select 1 from notice n where n.charge_id = h.id and n.kind = 'BLOCK_WARNING'
                                           and n.channel <> 'LETTER')))
             order by h.contract_id, h.id""";

    private static final String CONTACTS = """
            select customer_id, channel, value, whatsapp, opt_outs
              from customer_contact where customer_id = any (?) order by customer_id, position""";

    private static final String MADE = """
            select charge_id, kind, channel, day_offset
              from notice where charge_id = any (?) and channel <> 'LETTER'""";

    private DebtRows() {}

    record DebtRow(UUID charge, UUID contract, UUID customer, Debt debt, ServiceTerms.Overrides own) {}

    /** A notice's identity. */
    record Key(
            UUID charge,
            String kind,
            String channel,
            @Nullable Integer offset) {}

    static List<DebtRow> in(Connection connection, Span span, Request request, List<Integer> offsets)
            throws SQLException {
        var date = request.date();
        try (var select = connection.prepareStatement(SQL)) {
            int next = span.set(select, span.set(select, 1));
            select.setArray(next++, connection.createArrayOf("date", dueDates(date, offsets)));
            boolean afterwards = offsets.stream().anyMatch(offset -> offset < 0);
            select.setObject(next++, afterwards ? date.minusDays(DueNotice.MADE_UP_DAYS + 1L) : date);
            select.setObject(next++, date.minusDays(1));
            select.setObject(next, date);
            var found = new ArrayList<DebtRow>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(row(rows));
                }
            }
            return found;
        }
    }

    static Map<UUID, List<Contact>> contacts(Connection connection, Collection<UUID> customers) throws SQLException {
        var contacts = new HashMap<UUID, List<Contact>>();
        try (var select = connection.prepareStatement(CONTACTS)) {
            select.setArray(1, connection.createArrayOf("uuid", customers.toArray()));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    contacts.computeIfAbsent(rows.getObject(1, UUID.class), none -> new ArrayList<>(2))
                            .add(new Contact(
                                    Contact.Channel.valueOf(rows.getString(2)),
                                    rows.getString(3),
                                    rows.getBoolean(4),
                                    optOuts(rows.getArray(5))));
                }
            }
        }
        return contacts;
    }

    static Set<Key> made(Connection connection, Collection<UUID> charges) throws SQLException {
        var made = new HashSet<Key>();
        try (var select = connection.prepareStatement(MADE)) {
            select.setArray(1, connection.createArrayOf("uuid", charges.toArray()));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    made.add(new Key(
                            rows.getObject(1, UUID.class),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getObject(4, Integer.class)));
                }
            }
        }
        return made;
    }

    private static Object[] dueDates(LocalDate date, List<Integer> offsets) {
        var days = new HashSet<LocalDate>();
        for (int offset : offsets) {
            for (int late = 0; late <= DueNotice.MADE_UP_DAYS; late++) {
                days.add(date.plusDays(offset).minusDays(late));
            }
        }
        return days.toArray();
    }

    private static DebtRow row(ResultSet row) throws SQLException {
        var debt = new Debt(
                ContractState.valueOf(row.getString(4)),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class),
                row.getInt(7),
                row.getBoolean(8));
        return new DebtRow(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                debt,
                own(row));
    }

    private static ServiceTerms.Overrides own(ResultSet row) throws SQLException {
        var warning = row.getObject(9, Boolean.class);
        var dueNotices = row.getString(10);
        var email = offsets(row.getArray(11));
        var sms = offsets(row.getArray(12));
        var whatsapp = offsets(row.getArray(13));
        if (warning == null && dueNotices == null && email == null && sms == null && whatsapp == null) {
            return ServiceTerms.Overrides.NONE;
        }
        var switches = dueNotices == null ? null : DueNotices.valueOf(dueNotices);
        return new ServiceTerms.Overrides(
                null, null, null, null, warning, null, null, null, null, null, null, switches, email, sms, whatsapp);
    }

    private static @Nullable NoticeOffsets offsets(java.sql.@Nullable Array days) throws SQLException {
        return days == null ? null : new NoticeOffsets(Arrays.asList((Integer[]) days.getArray()));
    }

    private static Set<Contact.OptOut> optOuts(java.sql.Array kinds) throws SQLException {
        return Arrays.stream((String[]) kinds.getArray())
                .map(Contact.OptOut::valueOf)
                .collect(Collectors.toSet());
    }
}
