package dev.enlace.bootstrap.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/**
 * How the sample provider's customers pay. Each has a habit for life; what a habit makes of one slip is drawn anew. The same
 * seed and position in the sample give the same payments.
 */
final class Payers {
    /** Of a hundred customers so many have the habit. */
    enum Habit {
        PUNCTUAL(70),
        A_LITTLE_LATE(14),
        /** After the reduction, or only once blocked. */
        WHEN_CUT_OFF(7),
        /** Half on the day, the rest later. */
        IN_PARTS(4),
        /** Leaves one slip out and pays it with the next. */
        EVERY_OTHER(3),
        NEVER(2);

        private final int share;

        Habit(int share) {
            this.share = share;
        }
    }

    enum Part {
        /** What is due on that day, fine and interest included. */
        ALL,
        HALF
    }

    /** A payment that will be made. */
    record Payment(LocalDate on, Part part, String method) {}

    private final long seed;

    Payers(long seed) {
        this.seed = seed;
    }

    /** @param payer the customer's place in the sample */
    Habit habit(int payer) {
        int drawn = new Random(mixed(payer, 0)).nextInt(100);
        for (var habit : Habit.values()) {
            drawn -= habit.share;
            if (drawn < 0) {
                return habit;
            }
        }
        throw new IllegalStateException("the shares do not make a hundred");
    }

    /**
     * The payments of one slip, none or more, in order.
     *
     * @param today when the slip came; nothing is paid before the day after
     */
    List<Payment> payments(int payer, LocalDate effectiveDueDate, LocalDate today) {
        var random = new Random(mixed(payer, effectiveDueDate.toEpochDay()));
        var due = effectiveDueDate.isAfter(today) ? effectiveDueDate : today.plusDays(1);
        var method = List.of("PIX", "PIX", "PIX", "BOLETO", "BOLETO", "CASH").get(random.nextInt(6));
        return switch (habit(payer)) {
            case PUNCTUAL -> {
                var early = due.minusDays(random.nextInt(5));
                yield all(early.isAfter(today) ? early : due, method);
            }
            case A_LITTLE_LATE -> all(due.plusDays(1 + random.nextInt(14)), method);
            case WHEN_CUT_OFF -> all(due.plusDays(17 + random.nextInt(22)), method);
            case IN_PARTS ->
                List.of(
                        new Payment(due, Part.HALF, method),
                        new Payment(due.plusDays(5 + random.nextInt(20)), Part.ALL, method));
            case EVERY_OTHER -> all(due.plusDays(due.getMonthValue() % 2 == 0 ? 0 : 31), method);
            case NEVER -> List.of();
        };
    }

    private static List<Payment> all(LocalDate on, String method) {
        return List.of(new Payment(on, Part.ALL, method));
    }

    /** Neighbouring numbers must not give neighbouring draws. */
    private long mixed(long payer, long day) {
        long mixed = (seed * 31 + payer) * 0x9E3779B97F4A7C15L + day * 0xBF58476D1CE4E5B9L;
        return mixed ^ (mixed >>> 31);
    }
}
