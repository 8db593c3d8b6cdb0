package dev.enlace.bootstrap;

import dev.enlace.application.identity.ChangeUsers;
import dev.enlace.domain.shared.DomainException;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** A new installation must let somebody in: {@code admin}, with the given password or one that is printed this once. */
@ApplicationScoped
class FirstAdministrator {
    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class);

    private final ChangeUsers users;
    private final Optional<String> given;

    FirstAdministrator(ChangeUsers users, @ConfigProperty(name = "enlace.admin.password") Optional<String> given) {
        this.users = users;
        this.given = given;
    }

    void create(@Observes StartupEvent event) {
        var password = given.orElseGet(FirstAdministrator::random);
        if (password.getBytes(StandardCharsets.UTF_8).length > 72) {
            throw new IllegalStateException("ENLACE_ADMIN_PASSWORD is longer than 72 bytes");
        }
        if (created(password) && given.isEmpty()) {
            printOnce(password);
        }
        given.filter(p -> p.length() < 10)
                .ifPresent(p -> LOG.warn("ENLACE_ADMIN_PASSWORD is shorter than 10 characters"));
    }

    /** Another process on the same new database may be faster. */
    private boolean created(String password) {
        try {
            return users.createFirstAdministrator(password);
        } catch (DomainException e) {
            if (e.code().equals("username-taken")) {
                return false;
            }
            throw e;
        }
    }

    /** On standard output and not through the log, which may be kept and collected. */
    @SuppressWarnings("SystemOut")
    private static void printOnce(String password) {
        System.out.println("First start: user admin, password " + password + " (shown only now)");
    }

    private static String random() {
        var bytes = new byte[15];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
