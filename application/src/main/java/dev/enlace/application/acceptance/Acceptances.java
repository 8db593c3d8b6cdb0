package dev.enlace.application.acceptance;

import dev.enlace.domain.acceptance.Acceptance;
import dev.enlace.domain.acceptance.AcceptanceId;
import dev.enlace.domain.contract.ContractId;
import java.util.List;
import java.util.Optional;

/** Output port: the requests for acceptance, their papers, and the seeds of their secrets. */
public interface Acceptances {
    /**
     * What a request is stored with beside its snapshot.
     *
     * @param seed random bytes of which link and codes are derived
     * @param linkHash SHA-256 of the link's token, in hexadecimal
     */
    record Secrets(byte[] seed, String linkHash) {}

    /** The paper, frozen. */
    record Paper(String html, byte[] pdf) {}

    /** Stores a new request and its events. */
    void add(Acceptance acceptance, Secrets secrets, Paper paper);

    /** Stores a changed request and its events. */
    void save(Acceptance acceptance);

    Optional<Acceptance> find(AcceptanceId id);

    Optional<Acceptance> findByLink(String linkHash);

    /** With its row locked until the transaction ends: of two who accept at once, the second sees what the first did. */
    Optional<Acceptance> lockByLink(String linkHash);

    /** The newest request of a contract, locked. */
    Optional<Acceptance> lockNewest(ContractId contract);

    /** The newest first. */
    List<Acceptance.Snapshot> of(ContractId contract);

    Paper paper(AcceptanceId id);

    byte[] seed(AcceptanceId id);
}
