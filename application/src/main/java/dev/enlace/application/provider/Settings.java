package dev.enlace.application.provider;

import dev.enlace.domain.provider.ProviderSettings;

/** Output port: the provider's settings; a new installation has {@link ProviderSettings#INITIAL}. */
public interface Settings {
    ProviderSettings get();

    /** Stores the settings when their version is still the stored one; refuses a stale copy. */
    void save(ProviderSettings settings);
}
