package dev.enlace.bootstrap.contract;

import static io.restassured.RestAssured.given;

import dev.enlace.bootstrap.Api;
import dev.enlace.domain.acceptance.Hashes;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** A customer who was asked to accept: reads the messages as they arrive (in a simulation the notices keep them) and answers. */
final class Asked {
    private static final Pattern LINK = Pattern.compile("/acceptance/([A-Za-z0-9_-]{43})");
    private static final Pattern CODE = Pattern.compile("\\b([0-9]{6})\\b");

    private Asked() {}

    static String configuration(Map<String, ?> more) {
        var body = new HashMap<String, Object>(
                Map.of("name", "Aceite " + UUID.randomUUID(), "channels", List.of("EMAIL")));
        body.putAll(more);
        return Api.admin()
                .body(body)
                .post("/v1/acceptance-configurations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Asks, and waits for the link's token to arrive by mail. */
    static String link(String contract) {
        int before = links(contract).size();
        Forms.act(contract, "request-acceptance", Map.of()).statusCode(200);
        return nextLink(contract, before);
    }

    static String nextLink(String contract, int before) {
        return await(() -> {
            var found = links(contract);
            return found.size() > before ? newest(contract) : null;
        });
    }

    static List<String> links(String contract) {
        return texts(contract, "ACCEPTANCE_LINK");
    }

    /** The pending request's link among those that arrived. */
    private static String newest(String contract) {
        for (var text : links(contract)) {
            var matcher = LINK.matcher(text);
            if (matcher.find() && publicly(matcher.group(1)).extract().statusCode() == 200) {
                return matcher.group(1);
            }
        }
        return null;
    }

    static ValidatableResponse publicly(String token) {
        return given().get("/v1/acceptances/" + token).then();
    }

    /** Asks for a code and waits for its message. */
    static String code(String contract, String token) {
        int before = texts(contract, "ACCEPTANCE_CODE").size();
        given().contentType("application/json")
                .post("/v1/acceptances/" + token + "/code")
                .then()
                .statusCode(200);
        return lastCode(contract, before);
    }

    /** The code that came after so many others. */
    static String lastCode(String contract, int before) {
        return await(() -> {
            if (texts(contract, "ACCEPTANCE_CODE").size() <= before) {
                return null;
            }
            var request = Api.admin().get(contract + "/acceptance").then().extract();
            int number = request.path("request.code.number");
            String hash = request.path("request.code.hash");
            String id = request.path("request.id");
            for (var text : texts(contract, "ACCEPTANCE_CODE")) {
                var matcher = CODE.matcher(text);
                while (matcher.find()) {
                    if (Hashes.of(id + ":" + number + ":" + matcher.group(1)).equals(hash)) {
                        return matcher.group(1);
                    }
                }
            }
            return null;
        });
    }

    static List<String> texts(String contract, String kind) {
        return Api.admin()
                .get(contract + "/notices?kind=" + kind)
                .then()
                .statusCode(200)
                .extract()
                .<List<String>>path("items.findAll { it.text != null }.text");
    }

    static ValidatableResponse accept(String token, Map<String, ?> body) {
        return given().contentType("application/json")
                .header("User-Agent", "Teste/1.0")
                .body(body)
                .post("/v1/acceptances/" + token)
                .then();
    }

    static <T> T await(Supplier<T> what) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (true) {
            var found = what.get();
            if (found != null) {
                return found;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain");
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
