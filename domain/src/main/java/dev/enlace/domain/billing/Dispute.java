package dev.enlace.domain.billing;

import java.time.LocalDate;

/** The customer contests the charge; its days do not count as late. */
public record Dispute(LocalDate since, String reason) {}
