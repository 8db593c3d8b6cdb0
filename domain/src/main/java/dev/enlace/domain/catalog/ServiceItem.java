package dev.enlace.domain.catalog;

import dev.enlace.domain.shared.Texts;

/** What a contract or a work order is about ("Serviço"), e.g. internet access, an installation, a visit. */
public record ServiceItem(ServiceId id, String name, boolean active, long version) {
    public ServiceItem {
        name = Texts.required("/name", "text-length", name, 200);
    }
}
