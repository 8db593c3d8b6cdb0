package dev.enlace.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.enlace.application.catalog.Cities;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Sort;
import dev.enlace.domain.catalog.City;
import dev.enlace.domain.catalog.State;
import dev.enlace.domain.customer.CityCode;
import dev.enlace.domain.shared.DomainException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CitiesTest {
    @Inject
    Cities cities;

    @Test
    void every_municipality_is_there_once_with_coordinates_inside_brazil() {
        var all = all(null, null);

        assertThat(all).hasSize(5570);
        assertThat(all.stream().map(City::ibgeCode)).doesNotHaveDuplicates();
        assertThat(all.stream().map(city -> State.valueOf(city.state())).distinct())
                .hasSize(State.values().length);
        assertThat(all).allSatisfy(city -> {
            assertThat(city.latitude()).isBetween(new BigDecimal("-33.76"), new BigDecimal("5.28"));
            assertThat(city.longitude()).isBetween(new BigDecimal("-74"), new BigDecimal("-32"));
            assertThat(city.name()).isEqualTo(city.name().strip()).isNotEmpty();
        });
    }

    @Test
    void known_codes_lead_to_known_cities() {
        assertThat(cities.get(new CityCode("3550308")).name()).isEqualTo("São Paulo");
        assertThat(cities.get(new CityCode("3550308")).state()).isEqualTo("SP");
        assertThat(cities.get(new CityCode("5300108")).name()).isEqualTo("Brasília");
        assertThat(cities.get(new CityCode("5300108")).latitude()).isCloseTo(new BigDecimal("-15.78"), within("0.1"));
        assertThat(cities.get(new CityCode("4205407")).name()).isEqualTo("Florianópolis");
        assertThatThrownBy(() -> cities.get(new CityCode("9999999")))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo("unknown-city"));
    }

    @Test
    void a_search_minds_neither_accents_nor_case_and_knows_earlier_names() {
        assertThat(names(all("SAO JOSE DO RIO", null))).contains("São José do Rio Preto", "São José do Rio Pardo");
        assertThat(names(all("moji mirim", State.SP))).containsExactly("Mogi Mirim");
        assertThat(names(all("florianopolis", State.SP))).isEmpty();
        assertThat(all("%", null)).isEmpty();
        assertThat(all("' or '1'='1", null)).isEmpty();
    }

    @Test
    void pages_follow_each_other_in_either_direction_and_count_on_request() {
        var up = all("sao", State.SC);
        var down = new ArrayList<>(collect("sao", State.SC, "-name"));
        Collections.reverse(down);

        assertThat(up).hasSizeGreaterThan(10).isEqualTo(down);
        var counted = cities.search("sao", State.SC, new PageQuery(2, Sort.parse("name"), null, true));
        assertThat(counted.total()).isEqualTo(up.size());
    }

    private List<City> all(String text, State state) {
        return collect(text, state, "name");
    }

    private List<City> collect(String text, State state, String sort) {
        var found = new ArrayList<City>();
        var limit = text == null ? 200 : 3;
        List<String> after = null;
        do {
            var slice = cities.search(text, state, new PageQuery(limit, Sort.parse(sort), after, false));
            found.addAll(slice.items());
            after = slice.next();
        } while (after != null);
        assertThat(new HashSet<>(found)).hasSameSizeAs(found);
        return found;
    }

    private static List<String> names(List<City> found) {
        return found.stream().map(City::name).toList();
    }

    private static Offset<BigDecimal> within(String degrees) {
        return Offset.offset(new BigDecimal(degrees));
    }
}
