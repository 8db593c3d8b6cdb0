package dev.enlace.adapter.rest.notice;

import dev.enlace.adapter.rest.idempotency.Idempotent;
import dev.enlace.adapter.rest.security.Allowed;
import dev.enlace.adapter.rest.shared.Form;
import dev.enlace.adapter.rest.shared.ListParams;
import dev.enlace.adapter.rest.shared.Page;
import dev.enlace.adapter.rest.shared.Paging;
import dev.enlace.application.notice.RecordLetter;
import dev.enlace.application.notice.WatchNotices;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.identity.Permission;
import dev.enlace.domain.notice.Channel;
import dev.enlace.domain.notice.NoticeKind;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The notices of one contract. */
@Path("/v1/contracts/{id}/notices")
@Tag(name = "Avisos")
class ContractNoticeResource {
    @Schema(title = "Aviso em papel")
    record LetterBody(
            @Schema(title = "Tipo", enumeration = "BLOCK_WARNING", required = true)
            NoticeKind kind,

            @Schema(title = "Canal", enumeration = "LETTER", required = true)
            Channel channel,

            @Schema(title = "Enviado em", required = true) LocalDate sentOn,

            @Schema(title = "Comprovação", examples = "AR BR123456789BR", maxLength = 500, required = true)
            String evidence) {
        RecordLetter.Command command(UUID contract) {
            var form = new Form();
            if (form.required("/kind", kind) != null && kind != NoticeKind.BLOCK_WARNING) {
                form.reject("/kind", "letter-kind", kind, "BLOCK_WARNING");
            }
            if (form.required("/channel", channel) != null && channel != Channel.LETTER) {
                form.reject("/channel", "letter-channel", channel, "LETTER");
            }
            form.required("/sentOn", sentOn);
            form.required("/evidence", evidence);
            form.check();
            return new RecordLetter.Command(new ContractId(contract), sentOn, evidence);
        }
    }

    @Schema(title = "Avisos registrados")
    record LettersDto(
            @Schema(title = "Itens", description = "Um por lançamento em atraso.")
            List<NoticeDto> items) {}

    private final WatchNotices notices;
    private final RecordLetter letters;
    private final Paging paging;

    ContractNoticeResource(WatchNotices notices, RecordLetter letters, Paging paging) {
        this.notices = notices;
        this.letters = letters;
        this.paging = paging;
    }

    @GET
    @Allowed(Permission.NOTICES_READ)
    @Operation(summary = "Lista os avisos de um contrato, os mais novos primeiro")
    public Page<NoticeDto> list(
            @PathParam("id") UUID id, @BeanParam ListParams list, @BeanParam NoticeFilterParams filter) {
        var page = paging.query(list, "-date");
        return paging.page(notices.ofContract(new ContractId(id), filter.of(id), page), NoticeDto::of);
    }

    @POST
    @Allowed(Permission.NOTICES_WRITE)
    @Idempotent
    @Operation(
            summary = "Registra um aviso legal enviado em papel",
            description =
                    "Vale para cada lançamento do contrato que estava em atraso naquele dia e continua em aberto.")
    public RestResponse<LettersDto> record(@PathParam("id") UUID id, LetterBody body) {
        letters.checkContract(new ContractId(id));
        var made = letters.record(body.command(id));
        return RestResponse.status(
                RestResponse.Status.CREATED,
                new LettersDto(made.stream().map(NoticeDto::of).toList()));
    }
}
