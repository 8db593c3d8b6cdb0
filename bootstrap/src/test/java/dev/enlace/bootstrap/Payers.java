package dev.enlace.bootstrap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Invented customers, each with a document of its own and correct check digits. */
final class Payers {
    static final String CAMPINAS = "3509502";

    private Payers() {}

    /** The body of a new person. */
    static Map<String, Object> person(String name) {
        var body = new HashMap<String, Object>();
        body.put("type", "PERSON");
        body.put("name", name);
        body.put("document", cpf());
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

    static String cpf() {
        var digits = new ArrayList<Integer>();
        for (int i = 0; i < 9; i++) {
            digits.add(ThreadLocalRandom.current().nextInt(10));
        }
        for (int length = 9; length <= 10; length++) {
            int sum = 0;
            for (int i = 0; i < length; i++) {
                sum += digits.get(i) * (length + 1 - i);
            }
            int rest = sum * 10 % 11;
            digits.add(rest == 10 ? 0 : rest);
        }
        return digits.stream().map(String::valueOf).reduce("", String::concat);
    }
}
