package dev.enlace.application.catalog;

import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.catalog.ServiceId;
import dev.enlace.domain.catalog.ServiceItem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Output port: the services. A new installation has internet access, installation and visit. */
public interface Services {
    Optional<ServiceItem> find(ServiceId id);

    /** As stored, with its new version. Refuses a stale copy, and a name that another service has ({@code service-name-taken}). */
    ServiceItem save(ServiceItem service);

    /**
     * @param q part of the name, without regard to accents and case; null for all
     * @param page sorted by {@code name}
     */
    Slice<ServiceItem> search(@Nullable String q, @Nullable Boolean active, PageQuery page);
}
