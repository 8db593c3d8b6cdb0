package dev.enlace.adapter.rest.catalog;

import dev.enlace.adapter.rest.customer.AddressDto;
import dev.enlace.adapter.rest.shared.Form;
import dev.enlace.application.catalog.Cities;
import dev.enlace.domain.catalog.Condominium;
import dev.enlace.domain.catalog.CondominiumId;
import java.util.List;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be set of a condominium. */
@Schema(name = "CondominiumData", title = "Dados do condomínio")
public record CondominiumBody(
        @Schema(title = "Nome", required = true, examples = "Residencial das Flores")
        String name,

        @Schema(title = "Endereço", required = true) AddressDto address,

        @Schema(
                title = "Blocos",
                description = "Se houver algum, o bloco do endereço de um contrato tem de ser um deles.",
                examples = "[\"A\", \"B\"]")
        List<String> blocks,

        @Schema(title = "Ativo", description = "Verdadeiro se ausente.")
        Boolean active) {

    static CondominiumBody of(Condominium condominium, Cities cities) {
        return new CondominiumBody(
                condominium.name(),
                AddressDto.of(condominium.address(), cities),
                condominium.blocks(),
                condominium.active());
    }

    /** Makes the condominium of an id and a version. All that is wrong is refused now, before there is an id. */
    BiFunction<CondominiumId, Long, Condominium> condominium() {
        var form = new Form();
        form.required("/name", name);
        var place = form.required("/address", address) == null ? null : address.read(form.at("/address"));
        var listed = form.each("/blocks", blocks, block -> block);
        form.check();
        BiFunction<CondominiumId, Long, Condominium> make =
                (id, version) -> new Condominium(id, name, place, listed, !Boolean.FALSE.equals(active), version);
        return make;
    }
}
