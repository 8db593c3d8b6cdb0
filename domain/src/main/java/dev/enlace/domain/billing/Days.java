package dev.enlace.domain.billing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** A half-open stretch of days [from, to). */
public record Days(LocalDate from, LocalDate to) {

    public static Days of(YearMonth month) {
        return new Days(month.atDay(1), month.plusMonths(1).atDay(1));
    }

    public int count() {
        return (int) Math.max(0, to.toEpochDay() - from.toEpochDay());
    }

    public boolean isEmpty() {
        return !from.isBefore(to);
    }

    /** The days that both have; may be empty. */
    public Days within(Days other) {
        return new Days(from.isAfter(other.from) ? from : other.from, to.isBefore(other.to) ? to : other.to);
    }

    /** What is left of this after taking {@code other} out: none, one or two stretches. */
    public List<Days> without(Days other) {
        var common = within(other);
        if (common.isEmpty()) {
            return isEmpty() ? List.of() : List.of(this);
        }
        var rest = new ArrayList<Days>(2);
        if (from.isBefore(common.from)) {
            rest.add(new Days(from, common.from));
        }
        if (common.to.isBefore(to)) {
            rest.add(new Days(common.to, to));
        }
        return rest;
    }

    /** All the days of {@code stretches} that are not among {@code taken}. */
    public static List<Days> without(List<Days> stretches, List<Days> taken) {
        var rest = stretches;
        for (var out : taken) {
            rest = rest.stream().flatMap(days -> days.without(out).stream()).toList();
        }
        return rest;
    }

    public static int count(List<Days> stretches) {
        return stretches.stream().mapToInt(Days::count).sum();
    }
}
