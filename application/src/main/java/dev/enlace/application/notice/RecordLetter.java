package dev.enlace.application.notice;

import dev.enlace.domain.contract.ContractId;
import java.time.LocalDate;
import java.util.List;

/**
 * Input port: records a warning that went out on paper, for each charge of the contract that was overdue on that day and is
 * open and undisputed now. The law counts it from then on.
 */
public interface RecordLetter {
    /** @param evidence what proves the sending, e.g. the number of the registered letter */
    record Command(ContractId contract, LocalDate sentOn, String evidence) {}

    /** 404 {@code contract-not-found}, for who must say so before anything else is judged. */
    void checkContract(ContractId contract);

    /** Refused with {@code sent-on-in-future}, {@code evidence-length}, and 409 {@code no-overdue-charges}. */
    List<WatchNotices.View> record(Command command);
}
