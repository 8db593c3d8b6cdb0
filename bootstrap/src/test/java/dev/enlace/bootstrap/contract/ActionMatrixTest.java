package dev.enlace.bootstrap.contract;

import static dev.enlace.bootstrap.contract.Forms.act;
import static dev.enlace.bootstrap.contract.Forms.get;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.bootstrap.Api;
import dev.enlace.bootstrap.Fixtures;
import dev.enlace.domain.contract.ContractAction;
import dev.enlace.domain.contract.ContractState;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * Every action asked for over REST in every state. Where the table leads nowhere, it is refused with the state and with what
 * is allowed; where it leads somewhere, it is carried out and leads there, or is refused on a documented condition that the
 * list of actions told before. Actions of the system are not served. {@code docs/contract-lifecycle.md} shows the table.
 */
@QuarkusTest
class ActionMatrixTest {
    @Inject
    Forms forms;

    @Inject
    Fixtures fixtures;

    @Inject
    ProviderCalendar calendar;

    @Inject
    DataSource database;

    @Test
    void every_cell_answers_as_the_table_says() throws Exception {
        var paper = Files.readString(Path.of("..", "docs", "contract-lifecycle.md"));
        var matrix = new ArrayList<String>();
        for (var action : ContractAction.values()) {
            var cells = new EnumMap<ContractState, String>(ContractState.class);
            for (var state : ContractState.values()) {
                cells.put(state, cell(action, state, paper));
            }
            matrix.add(row(action.apiName(), cells.values()));
        }
        System.out.println(row("action", Arrays.asList(ContractState.values())));
        matrix.forEach(System.out::println);
    }

    private String cell(ContractAction action, ContractState state, String paper) throws SQLException {
        if (!ContractAction.SERVED.contains(action)) {
            return notServed(action, state);
        }
        var next = action.next(state);
        var contract = in(state);
        if (next.isEmpty()) {
            return refused(action, state, contract);
        }
        var bare = ask(action, contract);
        if (bare.status == 200) {
            return carriedOut(action, state, contract, null);
        }
        // A condition beyond the state: told before, and written down; without it the action is carried out.
        assertThat(bare.status).as("%s in %s: %s", action, state, bare.code).isEqualTo(409);
        assertThat(bare.code).as("%s in %s", action, state).isNotEqualTo("action-not-allowed");
        assertThat(bare.offered).as("offer of %s in %s", action, state).isEqualTo(bare.code);
        assertThat(paper).contains("| " + action.apiName() + " | `" + bare.code + "` |");
        prepare(action, contract);
        var again = ask(action, contract);
        assertThat(again.status)
                .as("%s in %s, prepared: %s", action, state, again.code)
                .isEqualTo(200);
        return carriedOut(action, state, contract, bare.code);
    }

    /** Nobody may ask for it: it is the runs', or the closing of an order, or of a later version. */
    private static String notServed(ContractAction action, ContractState state) {
        Api.admin()
                .body(Map.of())
                .post(Forms.PATH + "/" + UUID.randomUUID() + "/actions/" + action.apiName())
                .then()
                .statusCode(404);
        return action.next(state).isPresent() ? "(not served)" : "";
    }

    private String refused(ContractAction action, ContractState state, String contract) {
        var answer = ask(action, contract);
        assertThat(answer.status).as("%s in %s: %s", action, state, answer.code).isEqualTo(409);
        assertThat(answer.code).as("%s in %s", action, state).isEqualTo("action-not-allowed");
        assertThat(answer.body.getString("currentState")).isEqualTo(state.name());
        assertThat(answer.body.getList("allowedActions", String.class))
                .containsExactlyInAnyOrderElementsOf(ContractAction.SERVED.stream()
                        .filter(other -> other.next(state).isPresent())
                        .map(ContractAction::apiName)
                        .toList());
        assertThat(answer.offered).as("offer of %s in %s", action, state).isEqualTo("action-not-allowed");
        get(contract).body("state", org.hamcrest.Matchers.is(state.name()));
        return "409";
    }

    /** Nothing is owed, so that whoever is judged afterwards is active. */
    private static String carriedOut(ContractAction action, ContractState state, String contract, String condition) {
        var landed = ContractState.valueOf(get(contract).extract().path("state"));
        var wanted = action.next(state).orElseThrow();
        var judged = action.evaluatedAfter(state) && ContractState.JUDGED_BY_DELINQUENCY.contains(wanted);
        assertThat(landed).as("%s in %s", action, state).isEqualTo(judged ? ContractState.ACTIVE : wanted);
        return landed + (condition == null ? "" : " / " + condition);
    }

    private record Answer(int status, String code, JsonPath body, String offered) {}

    private Answer ask(ContractAction action, String contract) {
        var offer = get(contract + "/actions")
                .extract()
                .<String>path("items.find { it.action == '" + action.apiName() + "' }.code");
        var answer = act(contract, action.apiName(), body(action, contract)).extract();
        var json = answer.body().jsonPath();
        if (answer.statusCode() == 200) {
            assertThat(offer).as("offer of %s", action).isNull();
        }
        return new Answer(answer.statusCode(), answer.statusCode() == 200 ? null : json.getString("code"), json, offer);
    }

    /** What each action wants to be told; confirmed where nothing undoes it. */
    private Map<String, Object> body(ContractAction action, String contract) {
        var today = calendar.today();
        var body = new HashMap<String, Object>(
                switch (action) {
                    case GRANT_BONUS -> Map.of("until", today.toString());
                    case DEACTIVATE ->
                        Map.of(
                                "from",
                                today.toString(),
                                "until",
                                today.plusDays(40).toString());
                    case REDUCE, BLOCK, EXEMPT, REQUEST_CANCELLATION -> Map.of("reason", "a pedido");
                    case CHANGE_ADDRESS ->
                        Map.of("address", Map.of("street", "Rua Nova", "city", Map.of("ibgeCode", "3509502")));
                    case CHANGE_PLAN ->
                        Map.of("planId", fixtures.plan("149.90").id().value());
                    case START_PLAN_TRIAL ->
                        Map.of("planId", faster(), "until", today.plusDays(5).toString());
                    case MIGRATE_TECHNOLOGY -> Map.of("planId", otherTechnology());
                    case CHANGE_HOLDER -> Map.of("reason", "venda do imóvel", "customer", newCustomer());
                    case TRANSFER ->
                        Map.of(
                                "reason",
                                "venda do imóvel",
                                "customerId",
                                fixtures.person("Beltrano " + fixtures.unique())
                                        .id()
                                        .value());
                    case SEND_BOOKLET -> Map.of("channels", List.of("EMAIL"));
                    default -> Map.<String, Object>of();
                });
        if (action.undoneBy().isEmpty()) {
            body.put("confirm", true);
        }
        return body;
    }

    /** Takes the condition away that holds the action up in a contract to which nothing has happened yet. */
    private void prepare(ContractAction action, String contract) throws SQLException {
        switch (action) {
            case END_BONUS -> sql("update contract set bonus_until = current_date + 5000 where id = ?", contract);
            case END_EXEMPTION ->
                act(contract, "exempt", Map.of("reason", "cortesia")).statusCode(200);
            case OPEN_INSTALLATION -> Orders.cancel(Orders.pending(contract, "INSTALLATION"));
            case END_PLAN_TRIAL, CONVERT_PLAN_TRIAL -> onTrial(contract);
            default -> throw new IllegalStateException(action + " is held up, and nothing here lets it go");
        }
    }

    /** A trial begins while active, whatever the state is by then. */
    private void onTrial(String contract) throws SQLException {
        var state = get(contract).extract().<String>path("state");
        state(contract, ContractState.ACTIVE);
        act(contract, "start-plan-trial", body(ContractAction.START_PLAN_TRIAL, contract))
                .statusCode(200);
        state(contract, ContractState.valueOf(state));
    }

    private String in(ContractState state) throws SQLException {
        var form = forms.form();
        switch (state) {
            case PRE_REGISTERED -> {}
            case CANCELLED -> {
                form.remove("access");
                form.put("state", "CANCELLED");
            }
            case DEACTIVATED -> {
                form.put("state", "DEACTIVATED");
                form.put(
                        "deactivation",
                        Map.of(
                                "from", calendar.today().toString(),
                                "until", calendar.today().plusDays(40).toString()));
            }
            default -> form.put("state", "ACTIVE");
        }
        var contract = forms.created(form);
        if (state != ContractState.PRE_REGISTERED
                && state != ContractState.CANCELLED
                && state != ContractState.DEACTIVATED) {
            state(contract, state);
        }
        return contract;
    }

    /** Delinquency's states as well, though nothing is owed. */
    private void state(String contract, ContractState state) throws SQLException {
        sql("update contract_period set state = '" + state + "' where contract_id = ?", contract);
        sql("update contract set state = '" + state + "', version = version + 1 where id = ?", contract);
    }

    private void sql(String statement, String contract) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(statement)) {
            update.setObject(1, UUID.fromString(contract.substring(contract.lastIndexOf('/') + 1)));
            update.executeUpdate();
        }
    }

    private UUID faster() {
        return plan("FIBER", 900_000);
    }

    private UUID otherTechnology() {
        return plan("RADIO", 300_000);
    }

    private UUID plan(String technology, int downloadKbps) {
        var code = "M" + fixtures.unique();
        return UUID.fromString(Api.admin()
                .body(Map.of(
                        "code",
                        code,
                        "name",
                        "Plano " + code,
                        "technology",
                        technology,
                        "downloadKbps",
                        downloadKbps,
                        "uploadKbps",
                        200_000,
                        "reducedDownloadKbps",
                        30_000,
                        "reducedUploadKbps",
                        15_000,
                        "price",
                        "149.90"))
                .post("/v1/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static Map<String, Object> newCustomer() {
        return Map.of(
                "type",
                "PERSON",
                "name",
                "Sicrano Exemplo",
                "document",
                Fixtures.cpf(),
                "contacts",
                List.of(Map.of("channel", "EMAIL", "value", "sicrano@example.com")),
                "address",
                Map.of("street", "Rua Um", "city", Map.of("ibgeCode", "3509502")));
    }

    private static String row(String name, java.util.Collection<?> cells) {
        return "| " + name + " | " + cells.stream().map(String::valueOf).collect(joining(" | ")) + " |";
    }
}
