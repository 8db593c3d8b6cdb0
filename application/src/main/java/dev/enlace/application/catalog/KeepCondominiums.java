package dev.enlace.application.catalog;

import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.catalog.Condominium;
import dev.enlace.domain.catalog.CondominiumId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Input port: the condominiums. Nothing is deleted: what is no longer to be used is made inactive. */
public interface KeepCondominiums {
    /** @param make the condominium of the new id, which the store counts from version 0 */
    Condominium create(Function<CondominiumId, Condominium> make);

    /** @param condominium as it shall be, with the version on which the change was made */
    Condominium change(Condominium condominium);

    /** 404 {@code condominium-not-found}. */
    Condominium get(CondominiumId id);

    Slice<Condominium> search(@Nullable String q, @Nullable Boolean active, PageQuery page);
}
