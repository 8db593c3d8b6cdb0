package dev.enlace.application.catalog;

import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.catalog.Salesperson;
import dev.enlace.domain.catalog.SalespersonId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Input port: the salespeople. Nothing is deleted: what is no longer to be used is made inactive. */
public interface KeepSalespeople {
    /** @param make the salesperson of the new id, which the store counts from version 0 */
    Salesperson create(Function<SalespersonId, Salesperson> make);

    /** @param person as it shall be, with the version on which the change was made */
    Salesperson change(Salesperson person);

    /** 404 {@code salesperson-not-found}. */
    Salesperson get(SalespersonId id);

    Slice<Salesperson> search(@Nullable String q, @Nullable Boolean active, PageQuery page);
}
