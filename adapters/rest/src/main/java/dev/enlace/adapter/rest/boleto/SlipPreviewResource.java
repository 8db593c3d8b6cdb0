package dev.enlace.adapter.rest.boleto;

import dev.enlace.adapter.rest.idempotency.Idempotent;
import dev.enlace.adapter.rest.security.Allowed;
import dev.enlace.adapter.rest.shared.Answers;
import dev.enlace.application.catalog.KeepPortfolios;
import dev.enlace.domain.billing.PortfolioBank;
import dev.enlace.domain.boleto.Boleto;
import dev.enlace.domain.catalog.PortfolioId;
import dev.enlace.domain.identity.Permission;
import dev.enlace.domain.shared.DomainException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Shows what slips of a portfolio would look like before anything is kept; but for a stored portfolio it is a mere calculation. */
@Path("/v1/collection-portfolios/preview")
@Tag(name = "Carteiras")
public class SlipPreviewResource {
    private final KeepPortfolios portfolios;

    SlipPreviewResource(KeepPortfolios portfolios) {
        this.portfolios = portfolios;
    }

    @POST
    @Allowed(Permission.REGISTRIES_WRITE)
    @Idempotent
    @Operation(
            summary = "Confere os dados bancários de uma carteira",
            description =
                    "Monta um boleto com os dados dados, sem guardar nada. Um campo que o banco não aceita é recusado pelo"
                            + " nome, com o que é permitido. Bancos: 001, 003, 004, 021, 033, 041, 070, 077, 084, 085, 104, 133,"
                            + " 136, 208, 237, 336, 341, 356, 399, 409, 422, 707, 745, 748 e 756.")
    public RestResponse<SlipPreviewDto> preview(SlipPreviewBody body) {
        var named = body.collectionPortfolioId();
        return Answers.ok(SlipPreviewDto.of(Boleto.of(body.read(named == null ? null : stored(named)))));
    }

    private PortfolioBank stored(UUID id) {
        try {
            return portfolios.get(new PortfolioId(id)).bank();
        } catch (DomainException e) {
            throw DomainException.unknownReference("/collectionPortfolioId", id);
        }
    }
}
