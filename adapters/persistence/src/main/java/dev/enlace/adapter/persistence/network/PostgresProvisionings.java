package dev.enlace.adapter.persistence.network;

import dev.enlace.adapter.persistence.shared.Sql;
import dev.enlace.application.network.Provisionings;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.network.ConcentratorId;
import dev.enlace.domain.network.ConcentratorType;
import dev.enlace.domain.network.DesiredLogin;
import dev.enlace.domain.network.DesiredLogin.Rates;
import dev.enlace.domain.network.IpAddress;
import dev.enlace.domain.network.Provisioning;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

@ApplicationScoped
class PostgresProvisionings implements Provisionings {
    private static final String DESIRED = """
            select c.id, lower(a.login) as login, a.concentrator_id, n.type, c.state, p.download_kbps, p.upload_kbps,
                   p.reduced_download_kbps, p.reduced_upload_kbps, host(i.address) as reserved_ip
              from contract c
              join contract_access a on a.contract_id = c.id
              join concentrator n on n.id = a.concentrator_id
              join plan p on p.id = coalesce(c.trial_plan_id, c.plan_id)
              left join ip_address i on i.contract_id = c.id
             where c.id = ?""";

    private final Sql sql;

    PostgresProvisionings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<DesiredLogin> desired(ContractId contract) {
        return sql.rows(DESIRED, PostgresProvisionings::desired, contract.value()).stream()
                .findFirst();
    }

    @Override
    public Optional<ConcentratorType> typeOf(ConcentratorId concentrator) {
        return sql
                .rows(
                        "select type from concentrator where id = ?",
                        row -> ConcentratorType.valueOf(row.getString(1)),
                        concentrator.value())
                .stream()
                .findFirst();
    }

    @Override
    public void mark(ContractId contract, Provisioning how) {
        sql.update(
                "update contract_access set provisioning = ? where contract_id = ? and provisioning <> ?",
                how,
                contract.value(),
                how);
    }

    private static DesiredLogin desired(ResultSet row) throws SQLException {
        var reservedIp = row.getString("reserved_ip");
        return DesiredLogin.of(
                new ContractId(Sql.uuid(row, "id")),
                row.getString("login"),
                new ConcentratorId(Sql.uuid(row, "concentrator_id")),
                ConcentratorType.valueOf(row.getString("type")),
                ContractState.valueOf(row.getString("state")),
                new Rates(row.getLong("download_kbps"), row.getLong("upload_kbps")),
                new Rates(row.getLong("reduced_download_kbps"), row.getLong("reduced_upload_kbps")),
                reservedIp == null ? null : new IpAddress(reservedIp));
    }
}
