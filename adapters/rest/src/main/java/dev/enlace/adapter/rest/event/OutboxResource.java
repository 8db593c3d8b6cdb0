package dev.enlace.adapter.rest.event;

import dev.enlace.adapter.rest.idempotency.Idempotent;
import dev.enlace.adapter.rest.security.Allowed;
import dev.enlace.adapter.rest.shared.Answers;
import dev.enlace.adapter.rest.shared.ListParams;
import dev.enlace.adapter.rest.shared.Page;
import dev.enlace.adapter.rest.shared.Paging;
import dev.enlace.application.event.Deliveries;
import dev.enlace.application.event.TendOutbox;
import dev.enlace.domain.identity.Permission;
import dev.enlace.domain.shared.DomainException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What has still to leave the house: waiting, or given up until somebody retries it. */
@Path("/v1/outbox")
@Tag(name = "Caixa de saída")
class OutboxResource {
    private static final Pattern KEY = Pattern.compile("([1-9][0-9]{0,17})\\.([a-z][a-z0-9-]{0,60})");

    @Schema(title = "Entrega")
    record DeliveryDto(
            @Schema(title = "Identificador", examples = "4711.access")
            String id,

            @Schema(title = "Reação", examples = "access") String reaction,
            @Schema(title = "Situação") Deliveries.Status status,
            @Schema(title = "Evento") UUID eventId,
            @Schema(title = "Tipo do evento") String eventType,
            @Schema(title = "Tipo do registro") String aggregateType,
            @Schema(title = "Registro") UUID aggregateId,
            @Schema(title = "Ocorreu em") Instant occurredAt,
            @Schema(title = "Tentativas") int attempts,

            @Schema(title = "Próxima tentativa", nullable = true)
            Instant nextAttemptAt,

            @Schema(title = "Último erro", nullable = true) String lastError) {
        static DeliveryDto of(Deliveries.View view) {
            return new DeliveryDto(
                    view.key().toString(),
                    view.key().reaction(),
                    view.status(),
                    view.eventId(),
                    view.eventType(),
                    view.aggregateType(),
                    view.aggregateId(),
                    view.occurredAt(),
                    view.attempts(),
                    view.status() == Deliveries.Status.PENDING ? view.nextAttemptAt() : null,
                    view.lastError());
        }
    }

    @Schema(title = "Novas tentativas")
    record RetriedDto(@Schema(title = "Entregas") int retried) {}

    private final TendOutbox outbox;
    private final Paging paging;

    OutboxResource(TendOutbox outbox, Paging paging) {
        this.outbox = outbox;
        this.paging = paging;
    }

    @GET
    @Allowed(Permission.OUTBOX_READ)
    @Operation(
            summary = "Lista entregas pendentes e paradas",
            description = "Sem status, tudo o que ainda não foi entregue. PARKED: parada após muitas tentativas.")
    public Page<DeliveryDto> list(
            @BeanParam ListParams list,
            @QueryParam("status") Deliveries.Status status,
            @QueryParam("reaction") String reaction,
            @QueryParam("aggregateId") UUID aggregateId) {
        var page = paging.query(list, "position");
        return paging.page(outbox.list(new Deliveries.Filter(status, reaction, aggregateId), page), DeliveryDto::of);
    }

    @GET
    @Path("{id}")
    @Allowed(Permission.OUTBOX_READ)
    @Operation(summary = "Lê uma entrega")
    public RestResponse<DeliveryDto> get(@PathParam("id") String id) {
        return Answers.ok(DeliveryDto.of(outbox.get(key(id))));
    }

    @POST
    @Path("{id}/retry")
    @Allowed(Permission.OUTBOX_WRITE)
    @Idempotent
    @Operation(summary = "Tenta uma entrega de novo, já e desde a primeira tentativa")
    public RestResponse<DeliveryDto> retry(@PathParam("id") String id) {
        return Answers.ok(DeliveryDto.of(outbox.retry(key(id))));
    }

    @POST
    @Path("retry")
    @Allowed(Permission.OUTBOX_WRITE)
    @Idempotent
    @Operation(
            summary = "Tenta de novo todas as entregas paradas",
            description = "Depois de consertado o que as parou; com reaction, somente as de uma reação.")
    public RestResponse<RetriedDto> retryParked(@QueryParam("reaction") String reaction) {
        return Answers.ok(new RetriedDto(outbox.retryParked(reaction)));
    }

    private static Deliveries.Key key(String id) {
        var matcher = KEY.matcher(id);
        if (!matcher.matches()) {
            throw DomainException.notFound("delivery-not-found", id);
        }
        return new Deliveries.Key(Long.parseLong(matcher.group(1)), matcher.group(2));
    }
}
