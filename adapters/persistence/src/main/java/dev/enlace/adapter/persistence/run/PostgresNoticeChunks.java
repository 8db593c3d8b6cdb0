package dev.enlace.adapter.persistence.run;

import dev.enlace.adapter.persistence.event.EventWriter;
import dev.enlace.adapter.persistence.run.DebtRows.DebtRow;
import dev.enlace.adapter.persistence.run.DebtRows.Key;
import dev.enlace.adapter.persistence.shared.BinaryCopy;
import dev.enlace.application.notice.NoticeChunks;
import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.shared.Ids;
import dev.enlace.domain.contract.ServiceTerms;
import dev.enlace.domain.notice.Channel;
import dev.enlace.domain.notice.NoticeKind;
import dev.enlace.domain.notice.NoticePlan;
import dev.enlace.domain.notice.NoticeStatus;
import dev.enlace.domain.notice.NoticesPlanned;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;

@ApplicationScoped
class PostgresNoticeChunks implements NoticeChunks {
    private static final String OFFSETS = """
            select distinct unnest(coalesce(email_notice_days, '{}') || coalesce(sms_notice_days, '{}')
                                   || coalesce(whatsapp_notice_days, '{}'))
              from contract_service_settings
             where num_nonnulls(email_notice_days, sms_notice_days, whatsapp_notice_days) > 0""";

    private static final String MADE = """
            select coalesce(sum((payload ->> 'email')::bigint), 0), coalesce(sum((payload ->> 'sms')::bigint), 0),
                   coalesce(sum((payload ->> 'whatsapp')::bigint), 0),
                   coalesce(sum((payload ->> 'blockWarnings')::bigint), 0)
              from event where aggregate_id = ? and type = '%s'""".formatted(NoticesPlanned.TYPE);

    private record Notice(DebtRow debt, NoticePlan.Planned planned) {
        boolean is(NoticeKind kind, Channel channel) {
            return planned.kind() == kind && planned.channel() == channel;
        }

        Key key() {
            return new Key(
                    debt.charge(), planned.kind().name(), planned.channel().name(), planned.offset());
        }
    }

    private final DataSource database;
    private final ChunkTransaction transaction;
    private final Ids ids;
    private final EventWriter events;
    private final ProviderCalendar calendar;

    PostgresNoticeChunks(DataSource database, Ids ids, EventWriter events, ProviderCalendar calendar) {
        this.database = database;
        this.transaction = new ChunkTransaction(database);
        this.ids = ids;
        this.events = events;
        this.calendar = calendar;
    }

    @Override
    public List<Chunk> cut() {
        try (var connection = database.getConnection()) {
            return Cuts.contracts(connection, Chunk::new);
        } catch (SQLException e) {
            throw new ChunkFailed(e);
        }
    }

    @Override
    public List<Integer> offsetsInUse(ServiceTerms.Defaults defaults) {
        var offsets = new TreeSet<Integer>();
        offsets.addAll(defaults.emailNoticeDays().days());
        offsets.addAll(defaults.smsNoticeDays().days());
        offsets.addAll(defaults.whatsappNoticeDays().days());
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(OFFSETS);
                var rows = select.executeQuery()) {
            while (rows.next()) {
                offsets.add(rows.getInt(1));
            }
        } catch (SQLException e) {
            throw new ChunkFailed(e);
        }
        return List.copyOf(offsets);
    }

    @Override
    public Made make(Chunk chunk, Request request, List<Integer> offsets) {
        return transaction.run(connection -> {
            var notices = missing(connection, chunk, request, offsets);
            var made = made(notices);
            if (!request.dryRun() && !notices.isEmpty()) {
                write(connection, request, notices);
                var planned = new NoticesPlanned(
                        request.job(),
                        request.date(),
                        chunk.from(),
                        chunk.to(),
                        made.email(),
                        made.sms(),
                        made.whatsapp(),
                        made.blockWarnings());
                events.write(connection, "daily-run", List.of(planned));
            }
            return made;
        });
    }

    @Override
    public Made madeBy(UUID job) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(MADE)) {
            select.setObject(1, job);
            try (var rows = select.executeQuery()) {
                rows.next();
                return new Made(rows.getLong(1), rows.getLong(2), rows.getLong(3), rows.getLong(4));
            }
        } catch (SQLException e) {
            throw new ChunkFailed(e);
        }
    }

    private List<Notice> missing(Connection connection, Chunk chunk, Request request, List<Integer> offsets)
            throws SQLException {
        var debts = DebtRows.in(connection, Span.of(chunk.from(), chunk.to()), request, offsets);
        var notices = new ArrayList<Notice>();
        if (debts.isEmpty()) {
            return notices;
        }
        var contacts = DebtRows.contacts(
                connection, debts.stream().map(DebtRow::customer).distinct().toList());
        var before =
                DebtRows.made(connection, debts.stream().map(DebtRow::charge).toList());
        var plan = new NoticePlan(request.guard(), request.date());
        var resolved = new HashMap<ServiceTerms.Overrides, ServiceTerms>();
        for (var debt : debts) {
            var terms = resolved.computeIfAbsent(debt.own(), own -> ServiceTerms.resolve(own, request.defaults()));
            for (var planned : plan.of(debt.debt(), terms, contacts.getOrDefault(debt.customer(), List.of()))) {
                var notice = new Notice(debt, planned);
                if (!before.contains(notice.key())) {
                    notices.add(notice);
                }
            }
        }
        return notices;
    }

    private static Made made(List<Notice> notices) {
        return new Made(
                count(notices, Channel.EMAIL),
                count(notices, Channel.SMS),
                count(notices, Channel.WHATSAPP),
                notices.stream()
                        .filter(notice -> notice.planned.kind() == NoticeKind.BLOCK_WARNING)
                        .count());
    }

    private static long count(List<Notice> notices, Channel channel) {
        return notices.stream()
                .filter(notice -> notice.is(NoticeKind.DUE, channel))
                .count();
    }

    private void write(Connection connection, Request request, List<Notice> notices) throws SQLException {
        var now = calendar.now();
        try (var copy = BinaryCopy.into(
                connection,
                "notice",
                "id",
                "kind",
                "channel",
                "contract_id",
                "charge_id",
                "day_offset",
                "status",
                "date",
                "recipient",
                "legal",
                "next_attempt_at",
                "created_at")) {
            for (var notice : notices) {
                copy.row()
                        .uuid(ids.next())
                        .text(notice.planned.kind().name())
                        .text(notice.planned.channel().name())
                        .uuid(notice.debt.contract())
                        .uuid(notice.debt.charge());
                if (notice.planned.offset() == null) {
                    copy.absent();
                } else {
                    copy.int32(notice.planned.offset());
                }
                copy.text(NoticeStatus.PENDING.name())
                        .date(request.date())
                        .text(notice.planned.recipient())
                        .bool(notice.planned.kind() == NoticeKind.BLOCK_WARNING)
                        .instant(now)
                        .instant(now);
            }
            copy.finish();
        }
    }
}
