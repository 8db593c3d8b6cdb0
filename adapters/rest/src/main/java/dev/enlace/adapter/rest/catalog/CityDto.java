package dev.enlace.adapter.rest.catalog;

import dev.enlace.domain.catalog.City;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(title = "Cidade")
record CityDto(
        @Schema(title = "Código IBGE", description = "Sete dígitos, com o verificador.", examples = "3550308")
        String ibgeCode,

        @Schema(title = "Nome", examples = "São Paulo") String name,

        @Schema(title = "UF", examples = "SP") String state,

        @Schema(title = "Latitude", description = "Da sede, em graus decimais (WGS 84).", examples = "-23.547500")
        BigDecimal latitude,

        @Schema(title = "Longitude", description = "Da sede, em graus decimais (WGS 84).", examples = "-46.636110")
        BigDecimal longitude) {

    static CityDto of(City city) {
        return new CityDto(city.ibgeCode().value(), city.name(), city.state(), city.latitude(), city.longitude());
    }
}
