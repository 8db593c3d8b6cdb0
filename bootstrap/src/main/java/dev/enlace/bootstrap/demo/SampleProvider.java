package dev.enlace.bootstrap.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** The invented provider that ships with Enlace: its plans, portfolio and concentrator, and its customers' sheet. */
final class SampleProvider {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SampleProvider() {}

    /** The sheet of three hundred customers. */
    static byte[] sheet() {
        return resource("/sample/contracts.csv");
    }

    /** Sets up the registries, imports a sheet of customers, and answers the import's job. */
    static JsonNode setUp(Api api, byte[] sheet) {
        try {
            var provider = JSON.readTree(resource("/sample/provider.json"));
            provider.get("plans").forEach(plan -> api.post("/v1/plans", map(plan)));
            api.post("/v1/collection-portfolios", map(provider.get("portfolio")));
            api.post("/v1/concentrators", map(provider.get("concentrator")));
            return api.finished(api.post("/v1/imports/contracts", "text/csv", sheet));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> map(JsonNode object) {
        return JSON.convertValue(object, new TypeReference<>() {});
    }

    private static byte[] resource(String name) {
        try (var in = SampleProvider.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
