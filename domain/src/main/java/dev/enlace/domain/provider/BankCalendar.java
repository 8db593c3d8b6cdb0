package dev.enlace.domain.provider;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Days on which Brazilian banks do not settle: weekends, national holidays, Carnival Monday and Tuesday, Good Friday,
 * Corpus Christi (CMN resolution 4.880/2020; Law 14.759/2023 added 20 November from 2024 on) and the days that a provider
 * adds.
 */
public final class BankCalendar {
    private static final int CONSCIOUSNESS_DAY_SINCE = 2024;

    private final Set<LocalDate> extraHolidays;

    public BankCalendar(Set<LocalDate> extraHolidays) {
        this.extraHolidays = Set.copyOf(extraHolidays);
    }

    public boolean isBusinessDay(LocalDate date) {
        return !isWeekend(date) && !isHoliday(date);
    }

    /** The date itself when banks work on it, the next day on which they do otherwise. */
    public LocalDate onOrAfter(LocalDate date) {
        var day = date;
        while (!isBusinessDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private boolean isHoliday(LocalDate date) {
        return isFixedHoliday(date) || isMovableHoliday(date) || extraHolidays.contains(date);
    }

    private static boolean isFixedHoliday(LocalDate date) {
        return switch (date.getMonth()) {
            case JANUARY, MAY -> date.getDayOfMonth() == 1;
            case APRIL -> date.getDayOfMonth() == 21;
            case SEPTEMBER -> date.getDayOfMonth() == 7;
            case OCTOBER -> date.getDayOfMonth() == 12;
            case NOVEMBER ->
                date.getDayOfMonth() == 2
                        || date.getDayOfMonth() == 15
                        || (date.getDayOfMonth() == 20 && date.getYear() >= CONSCIOUSNESS_DAY_SINCE);
            case DECEMBER -> date.getDayOfMonth() == 25;
            default -> false;
        };
    }

    /** Carnival Monday and Tuesday, Good Friday and Corpus Christi, counted from Easter. */
    private static boolean isMovableHoliday(LocalDate date) {
        long fromEaster = date.toEpochDay() - easter(date.getYear()).toEpochDay();
        return fromEaster == -48 || fromEaster == -47 || fromEaster == -2 || fromEaster == 60;
    }

    /** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = b / 4;
        int e = b % 4;
        int g = (8 * b + 13) / 25;
        int h = (19 * a + b - d - g + 15) % 30;
        int i = c / 4;
        int k = c % 4;
        int l = (32 + 2 * e + 2 * i - h - k) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int month = (h + l - 7 * m + 114) / 31;
        int day = (h + l - 7 * m + 114) % 31 + 1;
        return LocalDate.of(year, month, day);
    }
}
