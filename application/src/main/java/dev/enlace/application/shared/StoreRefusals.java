package dev.enlace.application.shared;

import dev.enlace.domain.shared.DomainException;
import java.util.Optional;

/** Output port: what the store itself refuses, at a statement or only at commit, in the domain's words. */
public interface StoreRefusals {
    /** @return nothing when the failure is no refusal of the store's, but a fault of ours */
    Optional<DomainException> meaning(Throwable failure);
}
