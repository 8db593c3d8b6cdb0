package dev.enlace.bootstrap;

import dev.enlace.adapter.rest.idempotency.Idempotency;
import dev.enlace.adapter.rest.idempotency.Idempotent;
import dev.enlace.adapter.rest.security.Allowed;
import dev.enlace.adapter.rest.security.Public;
import dev.enlace.adapter.rest.shared.Amount;
import dev.enlace.adapter.rest.shared.Answers;
import dev.enlace.adapter.rest.shared.Form;
import dev.enlace.adapter.rest.shared.IfMatch;
import dev.enlace.adapter.rest.shared.ListParams;
import dev.enlace.adapter.rest.shared.Page;
import dev.enlace.adapter.rest.shared.Paging;
import dev.enlace.adapter.rest.shared.Patch;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.identity.Permission;
import dev.enlace.domain.shared.DomainException;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** A resource that exists in tests only, to try the boundary without any capability. */
@Path("/v1/probe")
public class ProbeResource {
    public enum Color {
        RED,
        GREEN
    }

    public record Inner(String text, Inner inner) {}

    public record Body(
            String name,
            Integer days,
            Boolean on,
            Color color,
            LocalDate date,
            Instant at,
            Amount price,
            Inner inner) {}

    static CountDownLatch entered = new CountDownLatch(1);
    static CountDownLatch leave = new CountDownLatch(0);

    @Inject
    Paging paging;

    @Inject
    Idempotency idempotency;

    @Inject
    DataSource database;

    @GET
    @Path("{id}")
    @Allowed(Permission.REGISTRIES_READ)
    @Operation(hidden = true)
    public RestResponse<Body> get(@PathParam("id") UUID id) {
        return Answers.ok(current(id), 3);
    }

    @GET
    @Allowed(Permission.REGISTRIES_READ)
    @Operation(hidden = true)
    public Page<String> list(
            @BeanParam ListParams list,
            @QueryParam("dueFrom") LocalDate from,
            @QueryParam("color") Color color,
            @QueryParam("strict") @DefaultValue("false") boolean strict) {
        var query = paging.query(list, "name", "dueDate");
        int start = query.after() == null ? 0 : Integer.parseInt(query.after().get(0));
        int end = Math.min(start + query.limit(), 120);
        var items = java.util.stream.IntStream.range(start, end)
                .mapToObj(i -> "n" + i)
                .toList();
        var next = end == 120 ? null : List.of(String.valueOf(end), "id");
        return paging.page(new Slice<>(items, next, query.count() ? 120L : null), name -> name);
    }

    @POST
    @Idempotent
    @Allowed(Permission.REGISTRIES_WRITE)
    @Operation(hidden = true)
    public RestResponse<Body> create(Body body) throws Exception {
        if (body.name() != null) {
            insert(body.name());
        }
        if ("refuse-late".equals(body.name())) {
            throw DomainException.conflict("already-there", "already there", java.util.Map.of());
        }
        if ("wait".equals(body.name())) {
            entered.countDown();
            leave.await(20, TimeUnit.SECONDS);
        }
        return Answers.created("/v1/probe", new UUID(1, 1), body, 0);
    }

    @POST
    @Path("outside-first")
    @Idempotent(required = true, transaction = Idempotent.Opens.METHOD)
    @Allowed(Permission.REGISTRIES_WRITE)
    @Operation(hidden = true)
    public RestResponse<Body> outsideFirst(Body body) {
        return idempotency.answer(() -> {
            insert(body.name());
            return Answers.ok(body);
        });
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", "application/json"})
    @Allowed(Permission.REGISTRIES_WRITE)
    @Operation(hidden = true)
    public RestResponse<Body> change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, Patch<Body> patch) {
        var current = current(id);
        long version = IfMatch.check(ifMatch, 3);
        var body = patch.applyTo(current);
        var form = new Form();
        form.required("/price", body.price(), Amount::toMoney);
        form.required("/name", body.name());
        form.check();
        return Answers.ok(body, version + 1);
    }

    @GET
    @Path("forgotten")
    @Operation(hidden = true)
    public String forgotten() {
        return "no";
    }

    @GET
    @Path("broken")
    @Public(because = "test")
    @Operation(hidden = true)
    public String broken() {
        throw new IllegalStateException("secret internals");
    }

    private static Body current(UUID id) {
        if (id.getMostSignificantBits() != 1) {
            throw DomainException.notFound("probe-not-found", id);
        }
        return new Body(
                "a",
                1,
                true,
                Color.RED,
                LocalDate.of(2026, 1, 31),
                Instant.EPOCH,
                new Amount(new java.math.BigDecimal("10.00")),
                null);
    }

    private void insert(String text) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into sign_in_attempt (subject, at) values (convert_to(?, 'UTF8'), now())")) {
            insert.setString(1, text);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
