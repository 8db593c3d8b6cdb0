package dev.enlace.domain.contract;

import java.time.LocalDate;

/**
 * A stretch of days in one state, from {@code from} (inclusive) to the start of the next period. The last move of a day
 * decides the day.
 *
 * @param exempt no charges are generated for these days ("Isentar")
 * @param firstDayWhole whether the state held from the first day's beginning to its end; a contract blocked at noon was
 *     not blocked for a full day
 */
public record Period(LocalDate from, ContractState state, boolean exempt, boolean firstDayWhole) {}
