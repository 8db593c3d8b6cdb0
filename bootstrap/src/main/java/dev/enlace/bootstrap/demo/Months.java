package dev.enlace.bootstrap.demo;

import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Lives the sample provider's days: the daily run of each, then what customers pay and what the office does. */
final class Months {
    /** Slips are made ten days ahead; some a little later. */
    private static final int LOOK_AHEAD = 20;

    private static final Pattern PLACE = Pattern.compile("\\.(\\d+)(\\.2)?$");

    private record Intended(String slip, Payers.Part part, String method) {}

    private final Api api;
    private final BiFunction<UUID, LocalDate, Money> dueOn;
    private final Payers payers;
    private final Office office;
    /** Places in the sample by contract; they are in the logins. */
    private final Map<String, Integer> places = new HashMap<>();

    private final Set<String> seen = new HashSet<>();
    private final Map<LocalDate, List<Intended>> intended = new TreeMap<>();

    /** @param dueOn what settles a slip on a day */
    Months(Api api, long seed, BiFunction<UUID, LocalDate, Money> dueOn) {
        this.api = api;
        this.dueOn = dueOn;
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
            var due = dueOn.apply(UUID.fromString(payment.slip), today);
            var amount = payment.part == Payers.Part.ALL ? due : due.fraction(1, 2);
            if (amount.isPositive()) {
                api.post(
                        "/v1/collections/" + payment.slip + "/receipts",
                        Map.of("paidOn", today.toString(), "amount", amount.toString(), "method", payment.method));
            }
        }
        intended.remove(today);
    }
}
