package dev.enlace.domain.provider;

import java.time.LocalDate;

/** The manual's Admin > Configuração > Financeiro > Vencimento: on which days a fee may fall due. */
public enum DueDatePolicy {
    /** "Qualquer dia". */
    ANY_DAY,
    /** "Dias de semana": Saturday and Sunday become Monday. */
    WEEKDAYS,
    /** Only days on which banks settle. */
    BUSINESS_DAYS;

    /** The due date that the policy makes of a day of the month. */
    public LocalDate move(LocalDate date, BankCalendar calendar) {
        return switch (this) {
            case ANY_DAY -> date;
            case WEEKDAYS -> {
                var day = date;
                while (BankCalendar.isWeekend(day)) {
                    day = day.plusDays(1);
                }
                yield day;
            }
            case BUSINESS_DAYS -> calendar.onOrAfter(date);
        };
    }
}
