package dev.enlace.adapter.rest.catalog;

import dev.enlace.adapter.rest.shared.Form;
import dev.enlace.domain.catalog.ServiceId;
import dev.enlace.domain.catalog.ServiceItem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be set of a service. */
@Schema(name = "ServiceData", title = "Dados do serviço")
public record ServiceBody(
        @Schema(title = "Nome", required = true, examples = "Provimento de acesso à internet")
        String name,

        @Schema(title = "Ativo", description = "Verdadeiro se ausente.")
        Boolean active) {

    static ServiceBody of(ServiceItem service) {
        return new ServiceBody(service.name(), service.active());
    }

    ServiceItem service(ServiceId id, long version) {
        var form = new Form();
        form.required("/name", name);
        form.check();
        return new ServiceItem(id, name, !Boolean.FALSE.equals(active), version);
    }
}
