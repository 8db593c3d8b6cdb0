package dev.enlace.bootstrap.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the provider's people do by hand: a few blocks, bonuses and disputes a month, on fixed days. */
final class Office {
    private static final String REASON = "Demonstração";

    private final Api api;
    private final List<String> blocked = new ArrayList<>();
    private final List<String> disputed = new ArrayList<>();

    Office(Api api) {
        this.api = api;
    }

    void work(LocalDate day) {
        switch (day.getDayOfMonth()) {
            case 3 -> contracts("PRE_REGISTERED", 2).forEach(id -> act(id, "activate", Map.of("confirm", true)));
            case 7 ->
                contracts("ACTIVE", 2).forEach(id -> {
                    act(id, "block", Map.of("reason", REASON));
                    blocked.add(id);
                });
            case 9 -> {
                blocked.forEach(id -> act(id, "release", Map.of("reason", REASON)));
                blocked.clear();
            }
            case 14 -> {
                var until = Map.of("until", day.plusDays(10).toString(), "reason", REASON);
                contracts("REDUCED_AUTO", 2).forEach(id -> act(id, "grant-bonus", until));
                contracts("BLOCKED_AUTO", 1).forEach(id -> act(id, "grant-bonus", until));
            }
            case 16 -> dispute(day);
            case 26 -> resolve();
            default -> {}
        }
    }

    private void dispute(LocalDate day) {
        var overdue = "/v1/charges?status=OPEN&dueTo=" + day.minusDays(3) + "&limit=2";
        api.get(overdue).get("items").forEach(charge -> {
            var path = "/v1/charges/" + charge.get("id").asText();
            api.act(path, path + "/dispute", Map.of("reason", REASON));
            disputed.add(path);
        });
    }

    /** The first is found right, the others are not. */
    private void resolve() {
        for (int i = 0; i < disputed.size(); i++) {
            var charge = api.get(disputed.get(i));
            if (charge.get("disputed").asBoolean()) {
                api.act(
                        disputed.get(i),
                        disputed.get(i) + "/dispute/resolve",
                        Map.of("outcome", i == 0 ? "UPHELD" : "REJECTED"));
            }
        }
        disputed.clear();
    }

    private List<String> contracts(String state, int most) {
        var ids = new ArrayList<String>();
        for (JsonNode contract :
                api.get("/v1/contracts?state=" + state + "&limit=" + most).get("items")) {
            ids.add(contract.get("id").asText());
        }
        return ids;
    }

    private void act(String contract, String action, Map<String, ?> body) {
        var path = "/v1/contracts/" + contract;
        api.act(path, path + "/actions/" + action, body);
    }
}
