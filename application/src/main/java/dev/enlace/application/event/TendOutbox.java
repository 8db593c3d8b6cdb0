package dev.enlace.application.event;

import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import org.jspecify.annotations.Nullable;

/** Input port: what has still to leave the house, and what was given up. */
public interface TendOutbox {
    Slice<Deliveries.View> list(Deliveries.Filter filter, PageQuery page);

    /** 404 {@code delivery-not-found}. */
    Deliveries.View get(Deliveries.Key key);

    /** Tries it again at once, from the first attempt; 409 {@code delivery-done} when it has arrived. */
    Deliveries.View retry(Deliveries.Key key);

    /**
     * Tries all parked deliveries again.
     *
     * @param reaction null for those of every reaction
     * @return how many
     */
    int retryParked(@Nullable String reaction);
}
