package dev.enlace.application.acceptance;

import dev.enlace.domain.acceptance.Acceptance;
import dev.enlace.domain.acceptance.AcceptanceStatus;
import dev.enlace.domain.contract.ContractId;
import java.util.List;

/** Input port: a contract's acceptance with its evidence. Who may not see the contract gets a 404. */
public interface ReadAcceptances {
    /**
     * @param required whether the contract's activation waits for it
     * @param requests the newest first
     */
    record View(boolean required, AcceptanceStatus status, List<Dated> requests) {}

    /** A request, and what it is now. */
    record Dated(Acceptance.Snapshot request, AcceptanceStatus status) {}

    View of(ContractId contract);

    /** The evidence of the newest request as page; 404 {@code acceptance-not-requested} where there was none. */
    String record(ContractId contract);

    /** The same as PDF. */
    byte[] recordPdf(ContractId contract);

    /** The frozen contract of the newest request; 404 {@code acceptance-not-requested}. */
    Paper paper(ContractId contract);

    /** A frozen contract, in both shapes. */
    record Paper(String html, byte[] pdf) {}
}
