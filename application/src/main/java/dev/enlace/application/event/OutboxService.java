package dev.enlace.application.event;

import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.shared.DomainException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@UseCase
class OutboxService implements TendOutbox {
    private final Deliveries deliveries;

    OutboxService(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public Slice<Deliveries.View> list(Deliveries.Filter filter, PageQuery page) {
        return deliveries.list(filter, page);
    }

    @Override
    public Deliveries.View get(Deliveries.Key key) {
        return deliveries.find(key).orElseThrow(() -> DomainException.notFound("delivery-not-found", key));
    }

    @Override
    public Deliveries.View retry(Deliveries.Key key) {
        get(key);
        if (!deliveries.retry(key)) {
            throw DomainException.conflict("delivery-done", key + " is done", Map.of());
        }
        return get(key);
    }

    @Override
    public int retryParked(@Nullable String reaction) {
        return deliveries.retryParked(reaction);
    }
}
