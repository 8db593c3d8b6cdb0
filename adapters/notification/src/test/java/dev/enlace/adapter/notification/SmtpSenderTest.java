package dev.enlace.adapter.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.enlace.application.notice.NoticeTexts;
import dev.enlace.application.notice.Sender;
import dev.enlace.domain.notice.Channel;
import io.vertx.core.Vertx;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SmtpSenderTest {
    private static final Vertx VERTX = Vertx.vertx();

    @AfterAll
    static void close() {
        VERTX.close();
    }

    @Test
    void a_real_mail_arrives_with_its_accents_and_a_stable_id() throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            var sender = sender(server.getSmtp().getPort());
            assertThat(sender.send(message("maria@cliente.example"))).isEqualTo("smtp");
            assertThat(sender.send(message("maria@cliente.example"))).isEqualTo("smtp");
            assertThat(server.waitForIncomingEmail(10_000, 2)).isTrue();
            var mail = server.getReceivedMessages()[0];
            assertThat(mail.getSubject()).isEqualTo("Atenção: situação da fatura");
            var from = (jakarta.mail.internet.InternetAddress) mail.getFrom()[0];
            assertThat(from.getPersonal()).isEqualTo("Provedor  São João   x y");
            assertThat(from.getAddress()).isEqualTo("cobranca@provedor.example");
            assertThat(mail.getHeader("Message-ID")).containsExactly("<4711.0@provedor.example>");
            assertThat(server.getReceivedMessages()[1].getHeader("Message-ID"))
                    .containsExactly("<4711.0@provedor.example>");
            var body = (jakarta.mail.Multipart) mail.getContent();
            assertThat(body.getBodyPart(0).getContent()).asString().contains("Olá, João!");
            assertThat(GreenMailUtil.getBody(mail)).contains("text/html");
        } finally {
            server.stop();
        }
    }

    @Test
    void a_server_that_is_down_is_worth_another_attempt() throws Exception {
        var sender = sender(freePort());
        assertThatThrownBy(() -> sender.send(message("maria@cliente.example")))
                .isInstanceOfSatisfying(Sender.Failed.class, e -> {
                    assertThat(e.code()).isEqualTo("smtp-unavailable");
                    assertThat(e.forGood()).isFalse();
                });
    }

    /** Many short lives of a server: a lost answer showed in one of ten, as a wait of 30 seconds that ends in a failure. */
    @Test
    void threads_that_share_kept_connections_never_lose_an_answer() throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        try {
            for (int life = 0; life < 25; life++) {
                int port = freePort();
                var sender = sender(port);
                Callable<String> mail = () -> sender.send(message("maria@cliente.example"));
                assertThatThrownBy(threads.submit(mail)::get).hasCauseInstanceOf(Sender.Failed.class);
                var server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
                server.start();
                try {
                    for (int sent = 0; sent < 4; sent++) {
                        assertThat(threads.submit(mail).get()).isEqualTo("smtp");
                    }
                } finally {
                    server.stop();
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_recipient_that_is_refused_is_refused_for_good() throws Exception {
        try (var server = new Scripted("550 5.1.1 no such user")) {
            assertThatThrownBy(() -> sender(server.port()).send(message("ninguem@cliente.example")))
                    .isInstanceOfSatisfying(Sender.Failed.class, e -> {
                        assertThat(e.code()).isEqualTo("recipient-refused");
                        assertThat(e.forGood()).isTrue();
                    });
        }
    }

    @Test
    void a_full_mailbox_is_worth_another_attempt() throws Exception {
        try (var server = new Scripted("452 4.2.2 mailbox full")) {
            assertThatThrownBy(() -> sender(server.port()).send(message("cheia@cliente.example")))
                    .isInstanceOfSatisfying(
                            Sender.Failed.class, e -> assertThat(e.forGood()).isFalse());
        }
    }

    @Test
    void only_mail_with_a_server_and_a_sender_is_configured() {
        var sender = sender(25);
        assertThat(sender.isConfigured(Channel.EMAIL, "a@provedor.example")).isTrue();
        assertThat(sender.isConfigured(Channel.EMAIL, null)).isFalse();
        assertThat(sender.isConfigured(Channel.SMS, "29000")).isFalse();
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private static SmtpSender sender(int port) {
        return new SmtpSender(VERTX, new SmtpSettings() {
            @Override
            public Optional<String> host() {
                return Optional.of("127.0.0.1");
            }

            @Override
            public int port() {
                return port;
            }

            @Override
            public Optional<String> username() {
                return Optional.empty();
            }

            @Override
            public Optional<String> password() {
                return Optional.empty();
            }

            @Override
            public boolean tls() {
                return false;
            }

            @Override
            public String startTls() {
                return "OPTIONAL";
            }

            @Override
            public Optional<String> from() {
                return Optional.empty();
            }
        });
    }

    private static Sender.Message message(String to) {
        return new Sender.Message(
                "4711.0",
                Channel.EMAIL,
                "cobranca@provedor.example",
                "Provedor \"São João\" <x@y>,",
                to,
                new NoticeTexts.Text("Atenção: situação da fatura", "Olá, João!\n", "<p>Olá, João!</p>"));
    }

    /** A server that greets politely and answers every recipient alike. */
    private static final class Scripted implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0);

        Scripted(String toRecipient) throws IOException {
            var thread = new Thread(() -> serve(toRecipient));
            thread.setDaemon(true);
            thread.start();
        }

        int port() {
            return socket.getLocalPort();
        }

        private void serve(String toRecipient) {
            try (var client = socket.accept();
                    var in = new BufferedReader(
                            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
                    var out = client.getOutputStream()) {
                out.write("220 test\r\n".getBytes(StandardCharsets.US_ASCII));
                for (var line = in.readLine(); line != null; line = in.readLine()) {
                    var answer = line.startsWith("RCPT") ? toRecipient : line.startsWith("QUIT") ? "221 bye" : "250 ok";
                    out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException e) {
                return;
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
