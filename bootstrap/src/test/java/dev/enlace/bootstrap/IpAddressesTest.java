package dev.enlace.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.enlace.application.event.EventLog;
import dev.enlace.application.event.Relay;
import dev.enlace.domain.contract.ContractAction;
import dev.enlace.domain.contract.ContractEvent;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.identity.Role;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** Addresses and their pools over the API, and what becomes of one that is reserved for a contract's login. */
@QuarkusTest
class IpAddressesTest {
    private static final String POOLS = "/v1/ip-pools";
    private static final String IPS = "/v1/ip-addresses";

    @Inject
    Fixtures fixtures;

    @Inject
    Seeds seeds;

    @Inject
    EventLog log;

    @Inject
    Relay relay;

    /** First three parts of a block of this test's own, since active blocks do not overlap. */
    private final String block = "%d.%d.%d".formatted(random(1, 224), random(0, 256), random(0, 256));

    @Test
    void a_pool_is_made_changed_and_its_addresses_registered_by_range() {
        var pool = pool(null);
        Api.as(Role.SALES).get(POOLS + "/" + pool).then().statusCode(200).body("cidr", is(block + ".0/24"));
        register(pool, ".10", ".20").statusCode(200).body("registered", is(11)).body("known", is(0));
        register(pool, ".18", ".22").statusCode(200).body("registered", is(2)).body("known", is(3));
        Api.as(Role.SUPPORT)
                .get(IPS + "?poolId=" + pool + "&state=FREE&sort=-address&limit=2&count=true")
                .then()
                .statusCode(200)
                .body("items.address", contains(block + ".22", block + ".21"))
                .body("nextCursor", notNullValue());

        patch(POOLS + "/" + pool, Map.of("cidr", block + ".0/25"))
                .statusCode(422)
                .body("code", is("ip-pool-cidr-fixed"))
                .body("errors[0].pointer", is("/cidr"));
        refused(POOLS, Map.of("name", "outro " + block, "cidr", block + ".128/25"), 409, "ip-pool-overlaps");
        patch(POOLS + "/" + pool, Map.of("active", false)).statusCode(200).body("active", is(false));
        Api.admin()
                .body(Map.of("name", "outro " + block, "cidr", block + ".128/25"))
                .post(POOLS)
                .then()
                .statusCode(201);
        patch(POOLS + "/" + pool, Map.of("active", true)).statusCode(409).body("code", is("ip-pool-overlaps"));
    }

    @Test
    void a_pool_or_range_that_cannot_be_is_refused_with_its_field() {
        var name = "Bloco " + block;
        refused(POOLS, Map.of("cidr", block + ".0/24"), 422, "required");
        refused(POOLS, Map.of("name", name, "cidr", block + ".1/24"), 422, "cidr-not-at-its-first-address")
                .body("errors[0].allowed", is(block + ".0/24"));
        refused(POOLS, Map.of("name", name, "cidr", "x/24"), 422, "ip-address-malformed")
                .body("errors[0].pointer", is("/cidr"));
        refused(POOLS, Map.of("name", name, "cidr", block + ".0"), 422, "cidr-malformed");
        refused(
                        POOLS,
                        Map.of("name", name, "cidr", block + ".0/24", "concentratorId", UUID.randomUUID()),
                        422,
                        "unknown-reference")
                .body("errors[0].pointer", is("/concentratorId"));
        var pool = pool(null);
        refused(POOLS, Map.of("name", "BLOCO " + block, "cidr", "fd00:" + hex() + "::/64"), 409, "ip-pool-name-taken");
        register(pool, ".20", ".10").statusCode(422).body("code", is("ip-range-backwards"));
        var range = POOLS + "/" + pool + "/addresses";
        refused(range, Map.of("from", block + ".0", "to", "255.0.0.1"), 422, "ip-range-too-large");
        refused(range, Map.of("from", "0.0.0.1", "to", "0.0.0.2"), 422, "ip-address-outside-pool")
                .body("errors[0].pointer", is("/from"))
                .body("errors[0].allowed", is(block + ".0/24"));
        refused(range, Map.of("from", "x"), 422, "validation-failed").body("errors.pointer", hasItems("/from", "/to"));
        refused(POOLS + "/" + UUID.randomUUID() + "/addresses", Map.of(), 404, "ip-pool-not-found");
    }

    @Test
    void an_address_is_registered_once_however_it_is_spelt() {
        var prefix = "2001:db8:" + hex();
        var path = ip(prefix + ":0:0:0:1");
        Api.as(Role.TECHNICIAN)
                .get(path)
                .then()
                .statusCode(200)
                .body("address", is(prefix + "::1"))
                .body("state", is("FREE"));
        refused(IPS, Map.of("address", prefix.toUpperCase() + "::1"), 409, "ip-address-registered");
        refused(IPS, Map.of("address", "10.0.0.0/8"), 422, "ip-address-malformed")
                .body("errors[0].pointer", is("/address"));
        refused(IPS, Map.of("address", block + ".1", "state", "TAKEN"), 422, "ip-state-follows-contract");
        refused(IPS, Map.of("address", block + ".1", "poolId", UUID.randomUUID()), 422, "unknown-reference")
                .body("errors[0].pointer", is("/poolId"));
        refused(IPS, Map.of("address", prefix + "::2", "poolId", pool(null)), 422, "ip-address-outside-pool");
        refused(IPS, Map.of("address", block + ".1", "note", "x".repeat(501)), 422, "text-length");
        patch(path, Map.of("state", "RESERVED", "note", "roteador"))
                .statusCode(200)
                .body("state", is("RESERVED"));
        Api.admin().get(IPS + "?q=" + prefix + "::1 ROTEADOR").then().body("items", hasSize(1));
        Api.as(Role.SUPPORT)
                .body(Map.of("address", block + ".1"))
                .post(IPS)
                .then()
                .statusCode(403);
        Api.admin().get(IPS + "/" + UUID.randomUUID()).then().statusCode(404).body("code", is("ip-address-not-found"));
        Api.admin()
                .header("If-Match", "\"0\"")
                .body(Map.of("note", "x"))
                .patch(path)
                .then()
                .statusCode(412);
    }

    @Test
    void a_reserved_address_is_the_contracts_until_it_takes_another() {
        var concentrator = fixtures.concentrator().id().value();
        var pool = pool(concentrator);
        register(pool, ".1", ".3").statusCode(200);
        var contract = created(concentrator, block + ".1");
        Api.admin().get(contract).then().body("access.reservedIp", is(block + ".1"));
        var first = find(block + ".1");
        first.body("items[0].state", is("TAKEN"))
                .body("items[0].contractId", is(contract.substring(contract.lastIndexOf('/') + 1)));
        var path = IPS + "/" + first.extract().path("items[0].id");
        patch(path, Map.of("state", "RESERVED")).statusCode(409).body("code", is("ip-address-taken"));
        patch(path, Map.of("note", "câmeras")).statusCode(200).body("state", is("TAKEN"));

        var access = contract + "/access";
        patch(access, Map.of("reservedIp", block + ".2")).statusCode(200).body("reservedIp", is(block + ".2"));
        find(block + ".1").body("items[0].state", is("FREE")).body("items[0].contractId", nullValue());
        patch(access, Map.of("sessionType", "STATIC_PPPOE")).statusCode(200).body("reservedIp", is(block + ".2"));
        Api.admin()
                .get(contract + "/history")
                .then()
                .body(
                        "items.findAll { it.field == 'reservedIp' }.collect { it.after }",
                        hasItems(block + ".1", block + ".2"));
        relay.drain();
        await(() -> framed(concentrator).equals(List.of(block + ".2")));
        var none = new HashMap<String, Object>();
        none.put("reservedIp", null);
        patch(access, none).statusCode(200).body("reservedIp", nullValue());
        find(block + ".2").body("items[0].state", is("FREE"));
    }

    @Test
    void only_a_registered_and_free_address_that_is_routed_there_is_reserved() {
        var concentrator = fixtures.concentrator().id().value();
        var pool = pool(concentrator);
        register(pool, ".1", ".3");
        created(concentrator, block + ".1");
        var kept = IPS + "/" + find(block + ".2").extract().path("items[0].id");
        patch(kept, Map.of("state", "RESERVED")).statusCode(200);
        var pointer = "/access/reservedIp";
        refused(form(concentrator, block + ".1"), 409, "ip-address-taken", pointer);
        refused(form(concentrator, block + ".2"), 409, "ip-address-reserved", pointer);
        refused(form(concentrator, block + ".9"), 422, "unknown-reference", pointer);
        refused(form(concentrator, "300.1.1.1"), 422, "ip-address-malformed", pointer);
        refused(form(fixtures.concentrator().id().value(), block + ".3"), 422, "reserved-ip-elsewhere", pointer);
        var contract = created(concentrator, null);
        patch(contract + "/access", Map.of("reservedIp", block + ".1"))
                .statusCode(409)
                .body("errors[0].pointer", is("/reservedIp"));
        patch(POOLS + "/" + pool, Map.of("active", false)).statusCode(200);
        patch(contract + "/access", Map.of("reservedIp", block + ".3"))
                .statusCode(422)
                .body("code", is("unknown-reference"))
                .body("errors[0].pointer", is("/reservedIp"));
    }

    @Test
    void of_many_contracts_that_want_an_address_at_once_one_has_it() throws Exception {
        var concentrator = fixtures.concentrator().id().value();
        ip(block + ".1");
        var tasks = new ArrayList<Callable<Response>>();
        for (int i = 0; i < 4; i++) {
            var form = form(concentrator, block + ".1");
            tasks.add(() -> Api.admin().body(form).post("/v1/contracts"));
        }
        for (int i = 0; i < 2; i++) {
            var access = created(concentrator, null) + "/access";
            var etag = etag(access);
            tasks.add(() -> Api.admin()
                    .header("If-Match", etag)
                    .body(Map.of("reservedIp", block + ".1"))
                    .patch(access));
        }
        var done = atOnce(tasks);
        assertThat(done.stream().filter(answer -> answer.statusCode() < 300)).hasSize(1);
        done.stream()
                .filter(answer -> answer.statusCode() >= 300)
                .forEach(answer -> answer.then().statusCode(409).body("code", is("ip-address-taken")));
    }

    @Test
    void two_contracts_that_swap_their_addresses_at_once_do_not_wait_for_each_other() throws Exception {
        var concentrator = fixtures.concentrator().id().value();
        ip(block + ".1");
        ip(block + ".2");
        var one = created(concentrator, block + ".1") + "/access";
        var two = created(concentrator, block + ".2") + "/access";
        for (var answer : atOnce(List.of(
                () -> Api.admin()
                        .header("If-Match", etag(one))
                        .body(Map.of("reservedIp", block + ".2"))
                        .patch(one),
                () -> Api.admin()
                        .header("If-Match", etag(two))
                        .body(Map.of("reservedIp", block + ".1"))
                        .patch(two)))) {
            answer.then().statusCode(409).body("code", is("ip-address-taken"));
        }
    }

    @Test
    void a_cancelled_contract_gives_its_login_and_address_back() {
        var concentrator = fixtures.concentrator().id().value();
        ip(block + ".1");
        var form = form(concentrator, block + ".1");
        var contract = post(form);
        var id = new ContractId(UUID.fromString(contract.substring(contract.lastIndexOf('/') + 1)));
        QuarkusTransaction.requiringNew().run(() -> {
            seeds.execute("update contract set state = 'CANCELLED' where id = ?", id.value());
            log.append(
                    "contract",
                    List.of(new ContractEvent.StateChanged(
                            id,
                            ContractAction.CANCEL,
                            ContractState.PRE_REGISTERED,
                            ContractState.CANCELLED,
                            LocalDate.now(),
                            null)));
        });
        find(block + ".1").body("items[0].state", is("FREE"));
        Api.admin().get(contract + "/access").then().body("reservedIp", nullValue());
        form.put(
                "customerId",
                fixtures.person("Ciclana " + fixtures.unique()).id().value());
        post(form);
    }

    private String pool(UUID concentrator) {
        var body = new HashMap<String, Object>(Map.of("name", "Bloco " + block, "cidr", block + ".0/24"));
        body.put("concentratorId", concentrator);
        return Api.as(Role.FINANCE)
                .body(body)
                .post(POOLS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse register(String pool, String from, String to) {
        return Api.admin()
                .body(Map.of("from", block + from, "to", block + to))
                .post(POOLS + "/" + pool + "/addresses")
                .then();
    }

    private static String ip(String address) {
        return Api.admin()
                .body(Map.of("address", address))
                .post(IPS)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static ValidatableResponse find(String address) {
        return Api.admin().get(IPS + "?q=" + address).then().statusCode(200).body("items", hasSize(1));
    }

    private Map<String, Object> form(UUID concentrator, String reservedIp) {
        var access =
                new HashMap<String, Object>(Map.of("login", fixtures.login().value(), "concentratorId", concentrator));
        access.put("reservedIp", reservedIp);
        return new HashMap<>(Map.of(
                "customerId",
                fixtures.person("Fulano " + fixtures.unique()).id().value(),
                "planId",
                fixtures.plan("99.90").id().value(),
                "dueDay",
                10,
                "state",
                "ACTIVE",
                "collectionPortfolioId",
                fixtures.portfolio().id().value(),
                "access",
                access));
    }

    private String created(UUID concentrator, String reservedIp) {
        return post(form(concentrator, reservedIp));
    }

    private static String post(Map<String, Object> form) {
        return Api.admin()
                .body(form)
                .post("/v1/contracts")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private List<String> framed(UUID concentrator) {
        return Api.admin()
                .get("/v1/concentrators/" + concentrator + "/simulated-logins")
                .then()
                .statusCode(200)
                .extract()
                .path("items.framedIp");
    }

    private static List<Response> atOnce(List<Callable<Response>> tasks) throws Exception {
        var pool = Executors.newFixedThreadPool(tasks.size());
        try {
            var answers = new ArrayList<Response>();
            for (var answer : pool.invokeAll(tasks)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdown();
        }
    }

    private static void refused(Map<String, Object> form, int status, String code, String pointer) {
        refused("/v1/contracts", form, status, code).body("errors[0].pointer", is(pointer));
    }

    private static ValidatableResponse refused(String path, Map<String, ?> body, int status, String code) {
        return Api.admin().body(body).post(path).then().statusCode(status).body("code", is(code));
    }

    private static String etag(String path) {
        return Api.admin().get(path).then().statusCode(200).extract().header("ETag");
    }

    private static ValidatableResponse patch(String path, Map<String, ?> changes) {
        return Api.admin()
                .header("If-Match", etag(path))
                .body(changes)
                .patch(path)
                .then();
    }

    private static void await(java.util.function.BooleanSupplier done) {
        for (int i = 0; i < 400 && !done.getAsBoolean(); i++) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        assertThat(done.getAsBoolean()).isTrue();
    }

    private static String hex() {
        return "%x".formatted(random(1, 65536)) + ":" + "%x".formatted(random(1, 65536));
    }

    private static int random(int from, int to) {
        return ThreadLocalRandom.current().nextInt(from, to);
    }
}
