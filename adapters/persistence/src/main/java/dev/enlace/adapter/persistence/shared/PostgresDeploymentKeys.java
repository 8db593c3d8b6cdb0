package dev.enlace.adapter.persistence.shared;

import dev.enlace.application.shared.DeploymentKeys;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Derives the keys from {@code ENLACE_SECRET_KEY}, or from a secret made once and shared through the database. */
@ApplicationScoped
class PostgresDeploymentKeys implements DeploymentKeys {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 32;

    private final DataSource database;
    private final Optional<String> configured;
    private final Map<String, byte[]> derived = new ConcurrentHashMap<>();
    private volatile byte[] master;

    PostgresDeploymentKeys(
            DataSource database, @ConfigProperty(name = "enlace.secret-key") Optional<String> configured) {
        this.database = database;
        this.configured = configured;
        configured.filter(key -> key.length() < SHORTEST).ifPresent(key -> {
            throw new IllegalStateException("ENLACE_SECRET_KEY is shorter than " + SHORTEST + " characters");
        });
    }

    @Override
    public byte[] derive(String purpose) {
        return derived.computeIfAbsent(purpose, this::hmac).clone();
    }

    private byte[] hmac(String purpose) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(master(), ALGORITHM));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] master() {
        if (master == null) {
            master = configured.map(key -> key.getBytes(StandardCharsets.UTF_8)).orElseGet(this::stored);
        }
        return master;
    }

    /** In a transaction of its own: what was derived from it may outlive the one that asked. */
    private byte[] stored() {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (var connection = database.getConnection();
                    var insert = connection.prepareStatement(
                            "insert into deployment_secret (name, value) values ('master', ?) on conflict do nothing");
                    var select =
                            connection.prepareStatement("select value from deployment_secret where name = 'master'")) {
                var random = new byte[SHORTEST];
                new SecureRandom().nextBytes(random);
                insert.setBytes(1, random);
                insert.executeUpdate();
                try (var row = select.executeQuery()) {
                    row.next();
                    return row.getBytes(1);
                }
            }
        });
    }
}
