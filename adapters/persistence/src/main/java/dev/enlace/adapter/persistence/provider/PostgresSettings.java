package dev.enlace.adapter.persistence.provider;

import dev.enlace.adapter.persistence.shared.StoredJson;
import dev.enlace.application.provider.Settings;
import dev.enlace.domain.provider.ProviderSettings;
import dev.enlace.domain.shared.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.OptionalLong;
import javax.sql.DataSource;

/**
 * One jsonb row, read anew by each call, since another process may have changed it; what it means is worked out only when its
 * text is another. What nobody has decided yet is not stored.
 */
@ApplicationScoped
class PostgresSettings implements Settings {
    private record Parsed(String content, long version, ProviderSettings settings) {}

    private final DataSource database;
    private volatile Parsed latest = new Parsed("{}", 0, ProviderSettings.INITIAL);

    PostgresSettings(DataSource database) {
        this.database = database;
    }

    @Override
    public ProviderSettings get() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select content, version from provider_settings");
                var row = select.executeQuery()) {
            row.next();
            return parse(row.getString(1), row.getLong(2));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void save(ProviderSettings settings) {
        var sql = "update provider_settings set content = ?::jsonb, version = version + 1 where version = ?";
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            update.setString(1, StoredJson.write(settings));
            update.setLong(2, settings.version());
            if (update.executeUpdate() == 0) {
                throw DomainException.stale("settings");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public OptionalLong contractReducedAfterBlock(int reductionIntervalDays, int blockIntervalDays) {
        var sql = """
                select c.number from contract_service_settings s join contract c on c.id = s.contract_id
                 where coalesce(s.reduction_interval_days, ?) > coalesce(s.block_interval_days, ?)
                   and (s.reduction_interval_days is null) <> (s.block_interval_days is null)
                 limit 1""";
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setInt(1, reductionIntervalDays);
            select.setInt(2, blockIntervalDays);
            try (var row = select.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private ProviderSettings parse(String content, long version) {
        var known = latest;
        if (known.version != version || !known.content.equals(content)) {
            var settings = StoredJson.readOver(ProviderSettings.INITIAL, content, ProviderSettings.class);
            known = new Parsed(content, version, settings.at(version));
            latest = known;
        }
        return known.settings;
    }
}
