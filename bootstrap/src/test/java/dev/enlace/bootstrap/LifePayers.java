package dev.enlace.bootstrap;

import dev.enlace.domain.billing.CollectionId;
import dev.enlace.domain.shared.Money;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;

/** How customers pay: most on the day, some late, a few hardly ever; sometimes in part, sometimes too much. */
final class LifePayers {
    private record Slip(UUID id, long contract, LocalDate dueDate, Money balance) {}

    private final DataSource database;
    private final LifeActions actions;
    private final long seed;
    private final Map<UUID, LocalDate> nextTry = new HashMap<>();
    private int taken;

    LifePayers(DataSource database, LifeActions actions, long seed) {
        this.database = database;
        this.actions = actions;
        this.seed = seed;
    }

    int taken() {
        return taken;
    }

    void pay(LocalDate day) throws SQLException {
        for (var slip : open(day)) {
            // The same slip of the same contract is paid alike in every run of the test.
            var random = new Random(seed ^ (slip.contract * 31 + slip.dueDate.toEpochDay()));
            var payOn = nextTry.getOrDefault(slip.id, slip.dueDate.plusDays(delay(slip.contract, random)));
            if (!payOn.isAfter(day)) {
                nextTry.put(slip.id, day.plusDays(3 + random.nextInt(10)));
                pay(slip, random.nextInt(10), day);
            }
        }
    }

    private void pay(Slip slip, int manner, LocalDate day) {
        var amount = manner == 0
                ? slip.balance.fraction(1, 2).max(Money.of("0.01"))
                : manner == 1 ? slip.balance.plus(Money.of("7.77")) : slip.balance;
        if (actions.receive(new CollectionId(slip.id), amount, day)) {
            taken++;
        }
    }

    private static int delay(long contract, Random random) {
        return switch ((int) (contract % 10)) {
            case 0 -> 45 + random.nextInt(60);
            case 1, 2 -> 15 + random.nextInt(30);
            case 3, 4 -> 1 + random.nextInt(10);
            case 5 -> -3;
            default -> 0;
        };
    }

    private List<Slip> open(LocalDate day) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select s.id, min(c.number), s.due_date, s.balance
                          from collection s join charge h on h.collection_id = s.id join contract c on c.id = h.contract_id
                         where s.status = 'OPEN' and s.due_date <= ?
                         group by s.id order by s.due_date, min(c.number)""")) {
            select.setObject(1, day.plusDays(3));
            try (var rows = select.executeQuery()) {
                var slips = new ArrayList<Slip>();
                while (rows.next()) {
                    slips.add(new Slip(
                            rows.getObject(1, UUID.class),
                            rows.getLong(2),
                            rows.getObject(3, LocalDate.class),
                            new Money(rows.getBigDecimal(4))));
                }
                return slips;
            }
        }
    }
}
