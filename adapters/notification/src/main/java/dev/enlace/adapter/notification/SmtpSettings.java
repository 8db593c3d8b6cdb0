package dev.enlace.adapter.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The mail server: {@code ENLACE_SMTP_HOST} and so on. Without a host there is none. */
@ConfigMapping(prefix = "enlace.smtp")
public interface SmtpSettings {
    Optional<String> host();

    @WithDefault("587")
    int port();

    Optional<String> username();

    Optional<String> password();

    /** TLS from the first byte on, as on port 465. */
    @WithDefault("false")
    boolean tls();

    /** DISABLED, OPTIONAL (where the server offers it) or REQUIRED. */
    @WithDefault("OPTIONAL")
    String startTls();

    /** Sender where the settings name none. */
    Optional<String> from();
}
