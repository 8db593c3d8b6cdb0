package dev.enlace.adapter.persistence.network;

import dev.enlace.adapter.persistence.shared.Sql;
import dev.enlace.application.network.SimulatedLogins;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.network.ConcentratorId;
import dev.enlace.domain.network.DesiredLogin;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Each change is one statement, and its own transaction where none is open: thousands of logins are brought one by one. */
@ApplicationScoped
class PostgresSimulatedLogins implements SimulatedLogins {
    private final Sql sql;

    PostgresSimulatedLogins(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Set<String> known(ConcentratorId concentrator, Set<String> logins) {
        return new HashSet<>(sql.rows(
                "select login from simulated_login where concentrator_id = ? and login = any (?)",
                row -> row.getString(1),
                concentrator.value(),
                logins.toArray(String[]::new)));
    }

    @Override
    public boolean put(DesiredLogin login) {
        return sql.update(
                        """
                        insert into simulated_login as known (concentrator_id, login, contract_id, access, download_kbps,
                                                              upload_kbps, framed_ip)
                        values (?, ?, ?, ?, ?, ?, ?::inet)
                        on conflict (concentrator_id, login) do update
                           set access = excluded.access, download_kbps = excluded.download_kbps,
                               upload_kbps = excluded.upload_kbps, framed_ip = excluded.framed_ip
                         where known.contract_id = excluded.contract_id""",
                        login.concentratorId().value(),
                        login.login(),
                        login.contractId().value(),
                        login.state(),
                        login.downloadKbps(),
                        login.uploadKbps(),
                        login.framedIp() == null ? null : login.framedIp().value())
                == 1;
    }

    @Override
    public void remove(ConcentratorId concentrator, String login, ContractId contract) {
        sql.update(
                "delete from simulated_login where concentrator_id = ? and login = ? and contract_id = ?",
                concentrator.value(),
                login,
                contract.value());
    }

    @Override
    public boolean addForeign(ConcentratorId concentrator, String login) {
        return sql.update("""
                        insert into simulated_login (concentrator_id, login, access) values (?, ?, 'FOREIGN')
                        on conflict do nothing""", concentrator.value(), login) == 1;
    }

    @Override
    public Slice<View> list(ConcentratorId concentrator, PageQuery page) {
        var down = page.sort().descending();
        var text = new Sql.Text()
                .add("select * from simulated_login where concentrator_id = ?", concentrator.value())
                .when(page.after() == null ? null : page.after().get(0), " and login " + (down ? "<" : ">") + " ?")
                .add(" order by login " + (down ? "desc" : "asc") + " limit ?", page.limit() + 1);
        return Slice.of(sql.rows(text, PostgresSimulatedLogins::view), page, view -> List.of(view.login()), null);
    }

    private static View view(ResultSet row) throws SQLException {
        return new View(
                row.getString("login"),
                Sql.uuid(row, "contract_id"),
                row.getString("access"),
                row.getObject("download_kbps", Long.class),
                row.getObject("upload_kbps", Long.class),
                row.getString("framed_ip"));
    }
}
