package dev.enlace.adapter.rest.notice;

import dev.enlace.adapter.rest.idempotency.Idempotent;
import dev.enlace.adapter.rest.security.Allowed;
import dev.enlace.adapter.rest.shared.Answers;
import dev.enlace.adapter.rest.shared.IfMatch;
import dev.enlace.adapter.rest.shared.ListParams;
import dev.enlace.adapter.rest.shared.Page;
import dev.enlace.adapter.rest.shared.Paging;
import dev.enlace.application.notice.ResendNotice;
import dev.enlace.application.notice.WatchNotices;
import dev.enlace.domain.identity.Permission;
import dev.enlace.domain.notice.NoticeId;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The notices of all contracts. */
@Path("/v1/notices")
@Tag(name = "Avisos")
class NoticeResource {
    private final WatchNotices notices;
    private final ResendNotice resend;
    private final Paging paging;

    NoticeResource(WatchNotices notices, ResendNotice resend, Paging paging) {
        this.notices = notices;
        this.resend = resend;
        this.paging = paging;
    }

    @GET
    @Allowed(Permission.NOTICES_READ)
    @Operation(summary = "Lista avisos, os mais novos primeiro")
    public Page<NoticeDto> list(
            @BeanParam ListParams list,
            @BeanParam NoticeFilterParams filter,
            @QueryParam("contractId") UUID contractId) {
        var page = paging.query(list, "-date");
        return paging.page(notices.list(filter.of(contractId), page), NoticeDto::of);
    }

    @GET
    @Path("{id}")
    @Allowed(Permission.NOTICES_READ)
    @Operation(summary = "Lê um aviso")
    public RestResponse<NoticeDto> get(@PathParam("id") UUID id) {
        var notice = notices.get(new NoticeId(id));
        return Answers.ok(NoticeDto.of(notice), notice.version());
    }

    @POST
    @Path("{id}/resend")
    @Allowed(Permission.NOTICES_WRITE)
    @Idempotent
    @Operation(
            summary = "Envia um aviso de novo",
            description = "If-Match é opcional. Na hora do envio valem as mesmas regras: o que foi pago não é avisado.")
    public RestResponse<NoticeDto> resend(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        var current = notices.get(new NoticeId(id));
        var expected = ifMatch == null ? null : (Long) IfMatch.check(ifMatch, current.version());
        var notice = resend.resend(new NoticeId(id), expected);
        return Answers.ok(NoticeDto.of(notice), notice.version());
    }
}
