package dev.enlace.bootstrap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Invented customers, each with a document of its own and correct check digits. */
final class Payers {
    static final String CAMPINAS = "3509502";

    private Payers() {}

    /** The body of a new person. */
    static Map<String, Object> person(String name) {
        var body = new HashMap<String, Object>();
        body.put("type", "PERSON");
        body.put("name", name);
        body.put("document", Fixtures.cpf());
        body.put("birthDate", "1990-02-28");
        body.put(
                "contacts",
                List.of(
                        Map.of("channel", "EMAIL", "value", "pessoa@provedor.example"),
                        Map.of("channel", "MOBILE", "value", "(19) 99123-4567", "whatsapp", true)));
        body.put("address", address(CAMPINAS));
        return body;
    }

    static Map<String, Object> address(String city) {
        return new HashMap<>(Map.of(
                "street",
                "Rua das Flores",
                "number",
                "120",
                "district",
                "Centro",
                "city",
                Map.of("ibgeCode", city),
                "postalCode",
                "13010-000"));
    }
}
