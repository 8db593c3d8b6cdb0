package dev.enlace.adapter.persistence.network;

import dev.enlace.adapter.persistence.shared.Keyset;
import dev.enlace.adapter.persistence.shared.Rows;
import dev.enlace.adapter.persistence.shared.Sql;
import dev.enlace.adapter.persistence.shared.TextSearch;
import dev.enlace.application.network.IpAddresses;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.network.ConcentratorId;
import dev.enlace.domain.network.IpAddress;
import dev.enlace.domain.network.IpOffer;
import dev.enlace.domain.network.IpState;
import dev.enlace.domain.network.RegisteredIp;
import dev.enlace.domain.network.RegisteredIpId;
import dev.enlace.domain.shared.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
class PostgresIpAddresses implements IpAddresses {
    private static final Map<String, Keyset.Column> SORTS = Map.of("address", new Keyset.Column("a.address", "inet"));
    private static final String OFFER = """
            select host(a.address) as address, a.state, a.contract_id, coalesce(p.active, true) as pooled, p.concentrator_id
              from ip_address a left join ip_pool p on p.id = a.pool_id""";

    private final EntityManager entities;
    private final Rows<IpAddressRow> rows;
    private final IpMapping mapping;
    private final Sql sql;

    PostgresIpAddresses(EntityManager entities, IpMapping mapping, Sql sql) {
        this.entities = entities;
        this.rows = new Rows<>(entities, IpAddressRow.class, row -> row.version);
        this.mapping = mapping;
        this.sql = sql;
    }

    @Override
    @Transactional
    public Optional<RegisteredIp> find(RegisteredIpId id) {
        return Optional.ofNullable(entities.find(IpAddressRow.class, id.value()))
                .map(mapping::toIp);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public RegisteredIp save(RegisteredIp ip) {
        return mapping.toIp(rows.save(
                ip.id().value(),
                ip.version(),
                IpAddressRow::new,
                row -> mapping.copy(ip, row),
                Map.of(
                        "ip_address_once",
                        () -> DomainException.conflict(
                                "ip-address-registered",
                                "the address is registered already",
                                Map.of("value", ip.address().value())))));
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public int register(List<RegisteredIp> ips) {
        return sql.update(
                """
                insert into ip_address (id, address, pool_id, note, state)
                select * from unnest(?::uuid[], ?::inet[], ?::uuid[], ?::text[], ?::text[])
                on conflict (address) do nothing""",
                ips.stream().map(ip -> ip.id().value()).toArray(UUID[]::new),
                ips.stream().map(ip -> ip.address().value()).toArray(String[]::new),
                ips.stream()
                        .map(ip -> ip.poolId() == null ? null : ip.poolId().value())
                        .toArray(UUID[]::new),
                ips.stream().map(RegisteredIp::note).toArray(String[]::new),
                ips.stream().map(ip -> ip.state().name()).toArray(String[]::new));
    }

    @Override
    @Transactional
    public Slice<RegisteredIp> search(Filter filter, PageQuery page) {
        var search = new TextSearch("searchable(host(a.address) || ' ' || coalesce(a.note, ''))", filter.q());
        var from = """
                from ip_address a
                where (cast(:pool as uuid) is null or a.pool_id = :pool)
                  and (cast(:state as text) is null or a.state = :state)""" + search.and();
        return rows.page(
                        "a.*",
                        from,
                        query -> {
                            search.bind(query);
                            query.setParameter(
                                    "pool",
                                    filter.pool() == null ? null : filter.pool().value());
                            query.setParameter(
                                    "state",
                                    filter.state() == null
                                            ? null
                                            : filter.state().name());
                        },
                        new Keyset(page, "a.id", SORTS),
                        page,
                        row -> List.of(row.address, row.id.toString()))
                .map(mapping::toIp);
    }

    @Override
    public Map<IpAddress, IpOffer> offers(Set<IpAddress> wanted) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        var texts = wanted.stream().map(IpAddress::value).toArray(String[]::new);
        return sql
                .rows(OFFER + " where a.address = any (?::inet[])", PostgresIpAddresses::offer, (Object) texts)
                .stream()
                .collect(Collectors.toMap(IpOffer::address, Function.identity()));
    }

    /** In one order for everybody, so that two contracts that swap their addresses do not wait for each other. */
    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<IpOffer> lock(IpAddress wanted, ContractId holder) {
        return sql
                .rows(
                        OFFER + " where a.address = ?::inet or a.contract_id = ? order by a.address for update of a",
                        PostgresIpAddresses::offer,
                        wanted.value(),
                        holder == null ? null : holder.value())
                .stream()
                .filter(offer -> offer.address().equals(wanted))
                .findFirst();
    }

    private static IpOffer offer(ResultSet row) throws SQLException {
        var holder = Sql.uuid(row, "contract_id");
        var concentrator = Sql.uuid(row, "concentrator_id");
        return new IpOffer(
                new IpAddress(row.getString("address")),
                IpState.valueOf(row.getString("state")),
                holder == null ? null : new ContractId(holder),
                row.getBoolean("pooled"),
                concentrator == null ? null : new ConcentratorId(concentrator));
    }
}
