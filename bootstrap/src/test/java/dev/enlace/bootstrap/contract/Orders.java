package dev.enlace.bootstrap.contract;

import static dev.enlace.bootstrap.contract.Forms.get;

import dev.enlace.bootstrap.Api;
import io.restassured.response.ValidatableResponse;
import java.util.Map;

/** The work orders that a contract waits for. */
final class Orders {
    private Orders() {}

    /** The path of the order behind the contract's pending action of a kind. */
    static String pending(String contract, String kind) {
        return "/v1/work-orders/"
                + get(contract + "/pending-actions")
                        .extract()
                        .<String>path("items.find { it.kind == '" + kind + "' && it.status == 'PENDING' }.workOrderId");
    }

    static ValidatableResponse close(String order, Object body) {
        return Api.admin()
                .header("If-Match", Forms.etag(order))
                .body(body)
                .post(order + "/close")
                .then();
    }

    static void cancel(String order) {
        Forms.patch(order, Map.of("status", "CANCELLED")).statusCode(200);
    }
}
