package dev.enlace.application.contract;

import dev.enlace.domain.billing.Charge;
import dev.enlace.domain.contract.ContractId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** No further charges ("Isentar"), until the exemption is ended. */
public interface ExemptContract {
    record Command(ContractId contract, long expectedVersion, boolean voidOpenCharges, String reason) {}

    record End(
            ContractId contract,
            long expectedVersion,
            @Nullable String reason) {}

    /**
     * From today on nothing is billed. 409 {@code already-exempt}.
     *
     * @return what was open before: voided where that was asked for, still to be paid otherwise
     */
    List<Charge> exempt(Command command);

    /** What {@link #exempt} would list; refuses what it refuses. */
    List<Charge> preview(ContractId contract);

    /** From today on everything is billed again, also days whose charge was voided by the exemption. 409 {@code not-exempt}. */
    void end(End command);
}
