package dev.enlace.adapter.persistence.contract;

import dev.enlace.adapter.persistence.shared.Constraints;
import dev.enlace.adapter.persistence.shared.Sql;
import dev.enlace.adapter.persistence.shared.Vault;
import dev.enlace.application.contract.Accesses;
import dev.enlace.application.event.EventLog;
import dev.enlace.application.shared.AuditTrail;
import dev.enlace.domain.contract.ContractEvent;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.network.Access;
import dev.enlace.domain.network.AccessPassword;
import dev.enlace.domain.network.IpAddress;
import dev.enlace.domain.network.IpOffer;
import dev.enlace.domain.network.Login;
import dev.enlace.domain.shared.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

@ApplicationScoped
class PostgresAccesses implements Accesses {
    private final EntityManager database;
    private final Sql sql;
    private final TabMapping mapping;
    private final Vault vault;
    private final EventLog events;
    private final AuditTrail audit;

    PostgresAccesses(
            EntityManager database, Sql sql, TabMapping mapping, Vault vault, EventLog events, AuditTrail audit) {
        this.database = database;
        this.sql = sql;
        this.mapping = mapping;
        this.vault = vault;
        this.events = events;
        this.audit = audit;
    }

    @Override
    @Transactional
    public Optional<Access> find(ContractId contract) {
        return Optional.ofNullable(database.find(AccessRow.class, contract.value()))
                .map(this::access);
    }

    @Override
    @Transactional
    public boolean isTaken(Login login) {
        return !database.createNativeQuery("select 1 from contract_access where login_key = :key")
                .setParameter("key", login.key())
                .getResultList()
                .isEmpty();
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void save(Access access, AccessPassword password) {
        var id = access.contractId();
        var row = database.find(AccessRow.class, id.value());
        var before = row == null ? null : access(row);
        if (before != null && before.version() != access.version()) {
            throw DomainException.stale(id.value());
        }
        var target = row == null ? new AccessRow() : row;
        mapping.copy(access, target);
        if (password != null) {
            target.password = vault.encrypt(password.value().getBytes(StandardCharsets.UTF_8), place(id));
        }
        if (row == null) {
            database.persist(target);
        }
        Constraints.flush(
                database, id.value(), Map.of("contract_access_login_key_key", () -> Accesses.taken(access.login())));
        reserve(id, before == null ? null : before.reservedIp(), access.reservedIp());
        audit.record("contract", id.value(), "access", fields(before), fields(access), null);
        if (before != null) {
            events.append("contract", List.of(changed(before, access)));
        }
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void free(ContractId contract) {
        var row = database.find(AccessRow.class, contract.value());
        if (row == null) {
            return;
        }
        var before = fields(access(row));
        row.loginKey = null;
        database.flush();
        reserve(contract, access(row).reservedIp(), null);
        audit.record("contract", contract.value(), "access", before, fields(access(row)), null);
    }

    private Access access(AccessRow row) {
        var reserved = sql.rows(
                "select host(address) from ip_address where contract_id = ?",
                address -> new IpAddress(address.getString(1)),
                row.contractId);
        return mapping.toAccess(row, reserved.isEmpty() ? null : reserved.get(0));
    }

    /** The address itself names its contract, and only a free one is ever given that name. */
    private void reserve(ContractId contract, IpAddress before, IpAddress after) {
        if (Objects.equals(before, after)) {
            return;
        }
        sql.update(
                "update ip_address set state = 'FREE', contract_id = null, version = version + 1 where contract_id = ?",
                contract.value());
        if (after != null && sql.update("""
                                update ip_address set state = 'TAKEN', contract_id = ?, version = version + 1
                                 where address = ?::inet and state = 'FREE'""", contract.value(), after.value()) == 0) {
            throw IpOffer.taken(after);
        }
    }

    private static ContractEvent changed(Access before, Access after) {
        var login = before.login().key();
        var concentrator = before.concentratorId().value();
        return new ContractEvent.AccessChanged(
                after.contractId(),
                login.equals(after.login().key()) ? null : login,
                concentrator.equals(after.concentratorId().value()) ? null : concentrator);
    }

    static String place(ContractId contract) {
        return "contract_access:" + contract.value();
    }

    /** Never the password. */
    private static Map<String, Object> fields(Access access) {
        if (access == null) {
            return null;
        }
        var fields = new LinkedHashMap<String, Object>();
        fields.put("login", access.login().value());
        fields.put("sessionType", access.sessionType().name());
        fields.put("concentratorId", access.concentratorId().value());
        fields.put(
                "reservedIp",
                access.reservedIp() == null ? null : access.reservedIp().value());
        return fields;
    }
}
