package dev.enlace.adapter.rest.notice;

import dev.enlace.application.notice.WatchNotices;
import dev.enlace.domain.notice.Channel;
import dev.enlace.domain.notice.NoticeKind;
import dev.enlace.domain.notice.NoticeStatus;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What narrows a list of notices. */
public class NoticeFilterParams {
    @QueryParam("chargeId")
    public UUID chargeId;

    @QueryParam("kind")
    public NoticeKind kind;

    @QueryParam("channel")
    public Channel channel;

    @QueryParam("status")
    public NoticeStatus status;

    @Parameter(description = "Primeiro dia, inclusive.")
    @QueryParam("dateFrom")
    public LocalDate dateFrom;

    @Parameter(description = "Último dia, inclusive.")
    @QueryParam("dateTo")
    public LocalDate dateTo;

    WatchNotices.Filter of(UUID contract) {
        return new WatchNotices.Filter(contract, chargeId, kind, channel, status, dateFrom, dateTo);
    }
}
