package dev.enlace.domain.contract;

import dev.enlace.domain.shared.Money;
import java.time.LocalDate;

/** The monthly price in force from a day on, until the next dated price. */
public record DatedPrice(LocalDate from, Money price) {}
