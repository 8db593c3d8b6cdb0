package dev.enlace.application.contract;

import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.ContractId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Begins service without the installation order, which stays open. */
public interface ActivateContract {
    /** @param on first day of service, today at the latest; null for today */
    record Command(
            ContractId contract,
            long expectedVersion,
            @Nullable LocalDate on) {}

    Contract.Snapshot activate(Command command);
}
