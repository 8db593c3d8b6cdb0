package dev.enlace.adapter.persistence.contract;

import dev.enlace.domain.contract.ContractState;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What holds from a period's first day on. */
@Embeddable
record PeriodValue(@Enumerated(EnumType.STRING) ContractState state, boolean exempt, boolean firstDayWhole) {}
