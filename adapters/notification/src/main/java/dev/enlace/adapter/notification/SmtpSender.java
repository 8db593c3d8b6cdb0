package dev.enlace.adapter.notification;

import dev.enlace.application.notice.Sender;
import dev.enlace.domain.notice.Channel;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.MailResult;
import io.vertx.ext.mail.SMTPException;
import io.vertx.ext.mail.StartTLSOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * E-mail over SMTP; connections are kept open and used again. All of them live on one event loop: the client's pool hands a
 * connection of one loop to callers on another, where it now and then loses an answer and hangs until the server gives up.
 */
@ApplicationScoped
public class SmtpSender implements Sender {
    private static final int CONNECTIONS = 4;
    private static final int PATIENCE_SECONDS = 60;

    private final Vertx vertx;
    private final SmtpSettings settings;
    private volatile Connections connections;

    private record Connections(Context loop, MailClient client) {
        Future<MailResult> send(MailMessage mail) {
            var sent = Promise.<MailResult>promise();
            loop.runOnContext(begin -> client.sendMail(mail).onComplete(sent));
            return sent.future();
        }
    }

    public SmtpSender(Vertx vertx, SmtpSettings settings) {
        this.vertx = vertx;
        this.settings = settings;
    }

    @Override
    public boolean isConfigured(Channel channel, String from) {
        return channel == Channel.EMAIL
                && settings.host().isPresent()
                && (from != null || settings.from().isPresent());
    }

    @Override
    public String send(Message message) {
        var from = message.from() == null ? settings.from().orElseThrow() : message.from();
        var mail = new MailMessage()
                .setFrom(address(message.fromName(), from))
                .setTo(message.recipient())
                .setSubject(message.text().subject())
                .setText(message.text().text())
                .setHtml(message.text().html())
                .addHeader("Message-ID", "<" + message.id() + "@" + from.substring(from.indexOf('@') + 1) + ">")
                .addHeader("Auto-Submitted", "auto-generated");
        try {
            connections().send(mail).toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return "smtp";
        } catch (ExecutionException e) {
            throw failed(e.getCause());
        } catch (TimeoutException e) {
            throw new Failed("smtp-unavailable", false, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed("smtp-interrupted", false, e);
        }
    }

    /** Only a refusal of the recipient is final: a wrong password or a blocked sender is for us to mend. */
    private static Failed failed(Throwable cause) {
        if (!(cause instanceof SMTPException refusal)) {
            return new Failed("smtp-unavailable", false, cause);
        }
        var recipient =
                String.valueOf(refusal.getMessage()).toLowerCase(Locale.ROOT).contains("recipient");
        return recipient && refusal.isPermanent()
                ? new Failed("recipient-refused", true, cause)
                : new Failed("smtp-refused", false, cause);
    }

    /** The name goes into a header, and the client encodes it as it stands: nothing that means something there. */
    private static String address(String name, String address) {
        var plain = name.replaceAll("[\\p{Cntrl}\"\\\\<>()\\[\\],;:@]", " ").strip();
        return plain.isEmpty() ? address : plain + " <" + address + ">";
    }

    private Connections connections() {
        if (connections == null) {
            synchronized (this) {
                if (connections == null) {
                    connections = new Connections(vertx.getOrCreateContext(), MailClient.create(vertx, config()));
                }
            }
        }
        return connections;
    }

    private MailConfig config() {
        var config = new MailConfig()
                .setHostname(settings.host().orElseThrow())
                .setPort(settings.port())
                .setSsl(settings.tls())
                .setStarttls(StartTLSOptions.valueOf(settings.startTls().toUpperCase(Locale.ROOT)))
                .setLogin(settings.username().isPresent() ? LoginOption.REQUIRED : LoginOption.NONE)
                .setKeepAlive(true)
                .setMaxPoolSize(CONNECTIONS);
        settings.username().ifPresent(config::setUsername);
        settings.password().ifPresent(config::setPassword);
        return config;
    }
}
