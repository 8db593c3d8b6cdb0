package dev.enlace.bootstrap.demo;

import dev.enlace.application.billing.Ledger;
import dev.enlace.application.billing.MonthlyAccounts;
import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.bootstrap.postgres.EmbeddedPostgres;
import dev.enlace.domain.billing.CollectionId;
import dev.enlace.domain.shared.Money;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Base64;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The main job, shown: on a fresh database it imports the sample provider's sheet, lives three months day by day over the
 * API, and prints each month's account. Then it stays up for whoever wants to look around.
 */
public final class Demo implements QuarkusApplication {
    public static final String ARGUMENT = "demo";
    private static final String PASSWORD = "enlace.admin.password";
    private static final String PORT = "quarkus.http.port";
    private static final int MONTHS = 3;
    private static final long SEED = 2026;

    @Inject
    MonthlyAccounts accounts;

    @Inject
    Ledger ledger;

    @Inject
    ProviderCalendar calendar;

    /** Before the application starts: simulation mode, an administrator of its own, a port that is free. */
    public static void configure() throws IOException {
        System.setProperty("enlace.simulation", "true");
        System.setProperty("quarkus.log.level", "WARN");
        if (ConfigProvider.getConfig().getOptionalValue(PASSWORD, String.class).isEmpty()) {
            var random = new byte[12];
            new SecureRandom().nextBytes(random);
            System.setProperty(PASSWORD, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        }
        // The framework's own defaults are not there before it starts.
        int port =
                ConfigProvider.getConfig().getOptionalValue(PORT, Integer.class).orElse(8080);
        if (!isFree(port)) {
            System.setProperty(PORT, "0");
        }
    }

    /** The demonstration's own database, new each time and gone with the process. */
    public static EmbeddedPostgres database() throws IOException {
        return EmbeddedPostgres.throwAway(Files.createTempDirectory("enlace-demo-"));
    }

    @Override
    @SuppressWarnings("SystemOut")
    public int run(String... arguments) {
        var config = ConfigProvider.getConfig();
        var base = URI.create("http://localhost:" + config.getValue(PORT, Integer.class));
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var password = config.getValue(PASSWORD, String.class);
        var token = live(new Api(base), password, SampleProvider.sheet(), MONTHS, out);
        out.printf("""

                Enlace continua no ar; Ctrl+C encerra e apaga os dados.
                Documentação: %s/docs (usuário admin)
                Token (expira): %s
                Para o passeio do README, em outro terminal:

                export ENLACE=%s
                export PASSWORD=%s
                """, base, token, base, password);
        Quarkus.waitForExit();
        return 0;
    }

    /** Sets the provider up, lives the months, and answers a token that was made at the end. */
    String live(Api api, String password, byte[] sheet, int months, PrintStream out) {
        var begun = System.nanoTime();
        api.signIn("admin", password);
        var imported = SampleProvider.setUp(api, sheet);
        out.println("Importação da planilha de exemplo: "
                + imported.get("steps").get(0).get("counts"));
        var today = calendar.today();
        var month = YearMonth.from(today).plusMonths(1);
        out.printf(
                "De %s a %s, dia a dia …%n",
                today, month.plusMonths(months - 1L).atEndOfMonth());
        new Months(api, SEED, this::dueOn)
                .live(today, month.plusMonths(months - 1L).atEndOfMonth(), day -> {
                    if (!YearMonth.from(day).isBefore(month)) {
                        out.println(account(day));
                    }
                    // Tokens do not last as long as months do.
                    api.signIn("admin", password);
                });
        out.printf(
                "%n%d meses em %d s.%n",
                months, Duration.ofNanos(System.nanoTime() - begun).toSeconds());
        return api.token();
    }

    private String account(LocalDate day) {
        var month = accounts.of(YearMonth.from(day), day);
        return AccountText.of(month, QuarkusTransaction.requiringNew().call(() -> ledger.books(null)));
    }

    /** What settles a slip, fine and interest included. */
    private Money dueOn(UUID slip, LocalDate day) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ledger.slip(new CollectionId(slip))
                        .orElseThrow()
                        .dueOn(day)
                        .total());
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
