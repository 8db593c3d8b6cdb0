package dev.enlace.application.catalog;

import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.catalog.ServiceId;
import dev.enlace.domain.catalog.ServiceItem;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Input port: the services. Nothing is deleted: what is no longer to be used is made inactive. */
public interface KeepServices {
    /** @param make the service of the new id, which the store counts from version 0 */
    ServiceItem create(Function<ServiceId, ServiceItem> make);

    /** @param service as it shall be, with the version on which the change was made */
    ServiceItem change(ServiceItem service);

    /** 404 {@code service-not-found}. */
    ServiceItem get(ServiceId id);

    Slice<ServiceItem> search(@Nullable String q, @Nullable Boolean active, PageQuery page);
}
