package dev.enlace.bootstrap.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enlace.bootstrap.Api;
import dev.enlace.bootstrap.Fixtures;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Whatever can be read of a contract or a customer, now and in later versions, a customer reads of itself only. */
@QuarkusTest
class OwnDataTest {
    @Inject
    Forms forms;

    @Inject
    Fixtures fixtures;

    @Test
    void of_another_customers_contract_nothing_exists() throws IOException {
        var contract = forms.created();
        var own = UUID.fromString(Api.admin().get(contract).then().extract().path("customerId"));
        var stranger = fixtures.person("Outra Pessoa").id().value();
        var wrong = new ArrayList<String>();
        int seen = 0;
        for (var path : readable()) {
            var url =
                    path.replace("/v1/contracts/{id}", contract).replace("/v1/customers/{id}", "/v1/customers/" + own);
            int mine = Api.asCustomer(own).get(url).statusCode();
            int theirs = Api.asCustomer(stranger).get(url).statusCode();
            seen += mine == 200 ? 1 : 0;
            // What customers may not see at all is forbidden to both; what they may see, or is not there yet, is there
            // for one alone.
            if (!List.of(200, 403, 404, 409).contains(mine) || theirs != (mine == 403 ? 403 : 404)) {
                wrong.add(path + ": own " + mine + ", another's " + theirs);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).as("paths that a customer reads").isGreaterThan(8);
    }

    private static List<String> readable() throws IOException {
        Map<String, Map<String, Map<String, Object>>> document =
                new Yaml().load(Files.readString(Path.of("../openapi/openapi.yaml")));
        return document.get("paths").entrySet().stream()
                .filter(path -> path.getValue().containsKey("get"))
                .map(Map.Entry::getKey)
                .filter(path -> path.matches("/v1/(contracts|customers)/\\{id}(/[a-z-]+)*"))
                .toList();
    }
}
