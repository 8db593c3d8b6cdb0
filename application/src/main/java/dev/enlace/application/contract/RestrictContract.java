package dev.enlace.application.contract;

import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.ContractId;
import org.jspecify.annotations.Nullable;

/** Reduces and blocks by hand, and lifts that again. What a person restricts only a person lifts. */
public interface RestrictContract {
    /** @param reason why; required, it stands in the history */
    record Command(ContractId contract, long expectedVersion, String reason) {}

    record Release(
            ContractId contract,
            long expectedVersion,
            @Nullable String reason) {}

    Contract.Snapshot reduce(Command command);

    Contract.Snapshot block(Command command);

    /** Then the contract is judged by its debts at once, the legal guard in force, and may land in an automatic state. */
    Contract.Snapshot release(Release command);
}
