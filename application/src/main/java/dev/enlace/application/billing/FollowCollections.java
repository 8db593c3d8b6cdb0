package dev.enlace.application.billing;

import dev.enlace.domain.billing.Collection;
import java.util.List;

/** Keeps instruments true to their collections, in the transaction that changes these. */
public interface FollowCollections {
    /** @param changed collections as they are from now on */
    void changed(List<Collection> changed);
}
