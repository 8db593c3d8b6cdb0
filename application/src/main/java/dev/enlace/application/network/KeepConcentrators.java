package dev.enlace.application.network;

import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.network.Concentrator;
import dev.enlace.domain.network.ConcentratorId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Input port: the concentrators. Nothing is deleted: what is no longer to be used is made inactive. */
public interface KeepConcentrators {
    /** @param make the concentrator of the new id, which the store counts from version 0 */
    Concentrator create(Function<ConcentratorId, Concentrator> make);

    /** @param concentrator as it shall be, with the version on which the change was made */
    Concentrator change(Concentrator concentrator);

    /** 404 {@code concentrator-not-found}. */
    Concentrator get(ConcentratorId id);

    Slice<Concentrator> search(@Nullable String q, @Nullable Boolean active, PageQuery page);
}
