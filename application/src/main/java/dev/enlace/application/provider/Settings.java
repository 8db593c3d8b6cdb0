package dev.enlace.application.provider;

import dev.enlace.domain.provider.ProviderSettings;
import java.util.OptionalLong;

/** Output port: the provider's settings; a new installation has {@link ProviderSettings#INITIAL}. */
public interface Settings {
    ProviderSettings get();

    /** Stores the settings when their version is still the stored one; refuses a stale copy. */
    void save(ProviderSettings settings);

    /** Number of a contract that inherits one of these intervals and would be reduced only after it is blocked. */
    OptionalLong contractReducedAfterBlock(int reductionIntervalDays, int blockIntervalDays);
}
