package dev.enlace.bootstrap.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Lives the sample provider's days: the daily run of each, then what customers pay and what the office does. */
final class Months {
    /** Slips are made ten days ahead; some a little later. */
    private static final int LOOK_AHEAD = 20;

    private static final Pattern PLACE = Pattern.compile("\\.(\\d+)(\\.2)?$");

    private record Intended(String slip, Payers.Part part, String method) {}

    private final Api api;
    private final Payers payers;
    private final Office office;
    /** Places in the sample by contract; they are in the logins. */
    private final Map<String, Integer> places = new HashMap<>();

    private final Set<String> seen = new HashSet<>();
    private final Map<LocalDate, List<Intended>> intended = new TreeMap<>();

    Months(Api api, long seed) {
        this.api = api;
        payers = new Payers(seed);
        office = new Office(api);
        api.forEach("/v1/contracts", contract -> {
            var place = PLACE.matcher(contract.path("access").path("login").asText());
            if (place.find()) {
                places.put(contract.get("id").asText(), Integer.parseInt(place.group(1)));
            }
        });
    }

    /**
     * Lives the days from {@code first} to {@code last}.
     *
     * @param monthEnd told of each month's last day, once it is lived
     */
    void live(LocalDate first, LocalDate last, Consumer<LocalDate> monthEnd) {
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            api.finished(api.post("/v1/daily-runs", Map.of("date", day.toString())));
            plan(day);
            pay(day);
            office.work(day);
            if (day.equals(YearMonth.from(day).atEndOfMonth()) || day.equals(last)) {
                monthEnd.accept(day);
            }
        }
    }

    /** What will become of the slips that came today. */
    private void plan(LocalDate today) {
        var window = "/v1/charges?status=OPEN&dueFrom=" + today + "&dueTo=" + today.plusDays(LOOK_AHEAD);
        api.forEach(window, charge -> {
            var slip = charge.get("collectionId").asText();
            var payer = places.get(charge.get("contractId").asText());
            if (payer != null && seen.add(slip)) {
                var due = LocalDate.parse(charge.get("effectiveDueDate").asText());
                for (var payment : payers.payments(payer, due, today)) {
                    intended.computeIfAbsent(payment.on(), none -> new ArrayList<>())
                            .add(new Intended(slip, payment.part(), payment.method()));
                }
            }
        });
    }

    private void pay(LocalDate today) {
        for (var payment : intended.getOrDefault(today, List.of())) {
            var slip = api.get("/v1/collections/" + payment.slip);
            var amount = amount(slip, payment.part);
            if (slip.get("status").asText().equals("OPEN") && amount.signum() > 0) {
                api.post(
                        "/v1/collections/" + payment.slip + "/receipts",
                        Map.of("paidOn", today.toString(), "amount", amount.toPlainString(), "method", payment.method));
            }
        }
        intended.remove(today);
    }

    private static BigDecimal amount(JsonNode slip, Payers.Part part) {
        var due = new BigDecimal(slip.get("dueToday").get("total").asText());
        return part == Payers.Part.ALL ? due : due.divide(BigDecimal.valueOf(2), 2, RoundingMode.HALF_UP);
    }
}
