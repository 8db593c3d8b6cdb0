package dev.enlace.adapter.persistence.migration;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.postgresql.PGConnection;

/** Repeatable: loads the municipalities, and loads them again when a release brings another list. */
public class CitiesMigration implements JavaMigration {
    private static final String LIST = "/db/cities.csv";

    @Override
    public MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return "cities";
    }

    @Override
    public Integer getChecksum() {
        try (var list = list()) {
            var crc = new CRC32();
            crc.update(list.readAllBytes());
            return (int) crc.getValue();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        var connection = context.getConnection();
        try (var statement = connection.createStatement();
                var list = list()) {
            statement.execute("create temp table city_list (ibge_code integer, name text, state char(2),"
                    + " latitude numeric(9, 6), longitude numeric(9, 6), other_name text) on commit drop");
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy city_list from stdin (format csv, header true, encoding 'UTF8')", list);
            statement.execute("""
                    insert into city (ibge_code, name, state, latitude, longitude, search)
                    select ibge_code, name, state, latitude, longitude, searchable(concat_ws(' ', name, other_name))
                    from city_list
                    on conflict (ibge_code) do update set
                        name = excluded.name, state = excluded.state, latitude = excluded.latitude,
                        longitude = excluded.longitude, search = excluded.search
                    """);
        }
    }

    private static InputStream list() {
        return CitiesMigration.class.getResourceAsStream(LIST);
    }
}
