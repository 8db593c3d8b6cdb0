package dev.enlace.adapter.persistence.catalog;

import dev.enlace.adapter.persistence.shared.Keyset;
import dev.enlace.application.catalog.Cities;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.catalog.City;
import dev.enlace.domain.catalog.State;
import dev.enlace.domain.customer.CityCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

@ApplicationScoped
class PostgresCities implements Cities {
    private static final String SELECT = "select ibge_code, name, state, latitude, longitude, search from city where ";
    private static final Map<String, Keyset.Column> SORTS = Map.of("name", new Keyset.Column("search", "text"));

    private final EntityManager entities;

    /** Those that were asked for: an import asks three times a line, and no city changes while a program runs. */
    private final Map<CityCode, City> found = new ConcurrentHashMap<>();

    PostgresCities(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<City> find(CityCode code) {
        return Optional.ofNullable(found.computeIfAbsent(code, this::read));
    }

    private City read(CityCode code) {
        var query = entities.createNativeQuery(SELECT + "ibge_code = :code", Object[].class);
        var rows = query.setParameter("code", Integer.valueOf(code.value())).getResultList();
        return rows.isEmpty() ? null : Row.of((Object[]) rows.get(0)).city();
    }

    @Override
    public Slice<City> search(String text, State state, PageQuery page) {
        var filter = (text == null ? "true" : "strpos(search, searchable(cast(:text as text))) > 0")
                + (state == null ? "" : " and state = cast(:state as char(2))");
        var keyset = new Keyset(page, "ibge_code", "integer", SORTS);
        var query = entities.createNativeQuery(SELECT + filter + keyset.and() + keyset.orderAndLimit(), Object[].class);
        keyset.bind(query);
        @SuppressWarnings("unchecked")
        List<Object[]> fetched = filtered(query, text, state).getResultList();
        var rows = fetched.stream().map(Row::of).toList();
        return Slice.of(rows, page, Row::keys, page.count() ? count(filter, text, state) : null)
                .map(Row::city);
    }

    private long count(String filter, String text, State state) {
        var query = entities.createNativeQuery("select count(*) from city where " + filter, Long.class);
        return (Long) filtered(query, text, state).getSingleResult();
    }

    private static Query filtered(Query query, String text, State state) {
        if (text != null) {
            query.setParameter("text", text);
        }
        if (state != null) {
            query.setParameter("state", state.name());
        }
        return query;
    }

    private record Row(City city, String search) {
        static Row of(Object[] column) {
            var city = new City(
                    new CityCode(column[0].toString()),
                    (String) column[1],
                    column[2].toString(),
                    (BigDecimal) column[3],
                    (BigDecimal) column[4]);
            return new Row(city, (String) column[5]);
        }

        List<String> keys() {
            return List.of(search, city.ibgeCode().value());
        }
    }
}
