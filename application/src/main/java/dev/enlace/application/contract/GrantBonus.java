package dev.enlace.application.contract;

import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.ContractId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A period in which the contract counts as current ("Conceder bônus"). It moves no money. */
public interface GrantBonus {
    /** @param until last day of the bonus */
    record Command(
            ContractId contract,
            long expectedVersion,
            LocalDate until,
            @Nullable String reason) {}

    record End(ContractId contract, long expectedVersion) {}

    Contract.Snapshot grant(Command command);

    /** Ends the bonus before its day; an automatic state is judged anew at once. */
    Contract.Snapshot end(End command);
}
