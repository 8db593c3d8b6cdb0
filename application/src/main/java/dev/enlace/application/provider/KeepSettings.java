package dev.enlace.application.provider;

import dev.enlace.application.shared.EditHistory;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.provider.ProviderSettings;

/** Input port: what the provider decides for all contracts. */
public interface KeepSettings {
    ProviderSettings get();

    /**
     * Refuses an unknown city, an unknown or inactive default service, and intervals with which a contract that sets only one
     * of its own would be reduced after it is blocked ({@code reduction-after-block}).
     *
     * @param settings as they shall be, with the version on which the change was made
     */
    ProviderSettings change(ProviderSettings settings);

    /** Who changed what, field by field. Sort: {@code at}. */
    Slice<EditHistory.Edit> history(PageQuery page);
}
