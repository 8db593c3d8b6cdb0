package dev.enlace.adapter.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enlace.domain.customer.Address;
import dev.enlace.domain.customer.CityCode;
import dev.enlace.domain.customer.Document;
import dev.enlace.domain.customer.PostalCode;
import dev.enlace.domain.provider.Provider;
import dev.enlace.domain.provider.ProviderSettings;
import dev.enlace.domain.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoredJsonTest {
    @Test
    void settings_come_back_as_they_were_stored() {
        var settings = ProviderSettings.INITIAL;
        assertThat(StoredJson.readOver(settings, StoredJson.write(settings), ProviderSettings.class))
                .isEqualTo(settings);
    }

    @Test
    void what_is_not_stored_keeps_its_initial_value() {
        var settings = StoredJson.readOver(
                ProviderSettings.INITIAL,
                "{\"legalGuard\": {\"noticeDays\": 20}, \"extraHolidays\": [\"2026-07-09\"], \"gone\": 1}",
                ProviderSettings.class);

        assertThat(settings.legalGuard().noticeDays()).isEqualTo(20);
        assertThat(settings.legalGuard().warnAfterDays()).isEqualTo(1);
        assertThat(settings.extraHolidays()).containsExactly(LocalDate.of(2026, 7, 9));
        assertThat(settings.timeZone()).isEqualTo(ProviderSettings.INITIAL.timeZone());
    }

    @Test
    void a_value_of_one_part_is_stored_as_that_part() {
        assertThat(StoredJson.write(Map.of("price", Money.of("10.00")))).isEqualTo("{\"price\":\"10.00\"}");
        assertThat(StoredJson.write(new Document("529.982.247-25"))).isEqualTo("\"52998224725\"");
    }

    @Test
    void a_provider_with_address_comes_back() {
        var address = new Address(
                "Rua Um",
                null,
                null,
                null,
                null,
                new CityCode("3550308"),
                new PostalCode("01310-100"),
                null,
                null,
                new BigDecimal("-23.55"),
                new BigDecimal("-46.63"),
                null);
        var provider = new Provider("Rede", new Document("11.222.333/0001-81"), address, Provider.Senders.NONE);

        assertThat(StoredJson.read(StoredJson.write(provider), Provider.class)).isEqualTo(provider);
    }
}
