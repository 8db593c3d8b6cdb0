package dev.enlace.adapter.rest.event;

import dev.enlace.adapter.rest.security.Allowed;
import dev.enlace.adapter.rest.shared.ListParams;
import dev.enlace.adapter.rest.shared.Page;
import dev.enlace.adapter.rest.shared.Paging;
import dev.enlace.application.event.EventFeed;
import dev.enlace.domain.identity.Permission;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The feed of everything that happened. */
@Path("/v1/events")
@Tag(name = "Eventos")
class EventResource {
    @Schema(title = "Evento")
    record EventDto(
            @Schema(title = "Posição", description = "Cresce ao longo do fluxo; lacunas não significam nada.")
            long position,

            @Schema(title = "Identificador") UUID id,

            @Schema(title = "Tipo", examples = "contract.blocked")
            String type,

            @Schema(title = "Tipo do registro", examples = "contract")
            String aggregateType,

            @Schema(title = "Registro") UUID aggregateId,
            @Schema(title = "Conteúdo") Map<String, Object> payload,
            @Schema(title = "Quem") String actor,
            @Schema(title = "Usuário", nullable = true) UUID actorId,

            @Schema(
                    title = "Origem",
                    examples = {"api", "run"})
            String source,

            @Schema(title = "Requisição", nullable = true) String requestId,
            @Schema(title = "Ocorreu em") Instant occurredAt) {
        static EventDto of(EventFeed.Entry entry) {
            return new EventDto(
                    entry.position(),
                    entry.id(),
                    entry.type(),
                    entry.aggregateType(),
                    entry.aggregateId(),
                    entry.payload(),
                    entry.actor(),
                    entry.actorId(),
                    entry.source(),
                    entry.requestId(),
                    entry.occurredAt());
        }
    }

    private final EventFeed feed;
    private final Paging paging;

    EventResource(EventFeed feed, Paging paging) {
        this.feed = feed;
        this.paging = paging;
    }

    @GET
    @Allowed(Permission.HISTORY_READ)
    @Operation(summary = "Lê o fluxo de eventos, do mais antigo ao mais novo", description = """
                    Guarde nextCursor e continue dele: ele vem também na última página, e quem continua não perde nem repete
                    evento. Um evento só aparece quando nenhum anterior ainda pode aparecer.""")
    public Page<EventDto> read(
            @BeanParam ListParams list,
            @QueryParam("type") String type,
            @QueryParam("aggregateType") String aggregateType,
            @QueryParam("aggregateId") UUID aggregateId) {
        var page = paging.query(list, "position");
        return paging.page(feed.read(new EventFeed.Filter(type, aggregateType, aggregateId), page), EventDto::of);
    }
}
