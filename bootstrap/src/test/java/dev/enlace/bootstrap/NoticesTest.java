package dev.enlace.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.enlace.adapter.notification.SmtpSender;
import dev.enlace.adapter.notification.SmtpSettings;
import dev.enlace.application.notice.SendNotices;
import dev.enlace.application.notice.Sender;
import dev.enlace.domain.identity.Role;
import dev.enlace.domain.notice.Channel;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.net.ServerSocket;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NoticesTest {
    private static final LocalDate DUE = LocalDate.of(2026, 5, 10);

    @Inject
    Seeds seeds;

    @Inject
    SendNotices notices;

    @Inject
    Vertx vertx;

    private final String someone = UUID.randomUUID() + "@cliente.example";

    @Test
    void in_a_simulation_a_channel_without_a_sender_is_simulated() {
        var contract = contract();
        seeds.contact(contract, "MOBILE", "11987654321", false);
        var charge = seeds.charge(contract, DUE);
        var notice = sms(contract, charge, "DUE", 0, "11987654321");
        notices.drain();
        Api.admin()
                .get("/v1/contracts/" + contract + "/notices")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", is(notice.toString()))
                .body("items[0].status", is("SENT"))
                .body("items[0].provider", is("simulated"))
                .body("items[0].offset", is(0))
                .body("items[0].text", containsString("sua fatura de R$ 99,90 vence hoje, 10/05/2026"));
    }

    @Test
    void a_warning_counts_for_the_law_from_its_day_and_no_longer_when_it_failed() {
        var contract = contract();
        seeds.contact(contract, "MOBILE", "11987654321", false, "SMS");
        var charge = seeds.charge(contract, DUE);
        var notice = sms(contract, charge, "BLOCK_WARNING", null, "11987654321");
        assertThat(legalNoticeOn(charge)).isNull();
        notices.drain();
        assertThat(status(notice)).isEqualTo("SENT");
        assertThat(legalNoticeOn(charge)).isEqualTo(DUE.toString());

        letter(contract, DUE.plusDays(3))
                .statusCode(201)
                .body("items", hasSize(1))
                .body("items[0].legal", is(true));
        assertThat(legalNoticeOn(charge)).isEqualTo(DUE.toString());
    }

    @Test
    void what_was_paid_voided_or_is_contested_meanwhile_is_not_noticed() {
        var contract = contract();
        seeds.contact(contract, "MOBILE", "11987654321", false);
        var paid = seeds.charge(contract, DUE);
        seeds.execute("update charge set status = 'PAID', open_principal = 0 where id = ?", paid);
        var contested = seeds.charge(contract, DUE.plusMonths(1));
        seeds.execute("update charge set disputed_since = due_date, dispute_reason = 'x' where id = ?", contested);
        var first = sms(contract, paid, "BLOCK_WARNING", null, "11987654321");
        var second = sms(contract, contested, "DUE", -3, "11987654321");
        notices.drain();
        assertThat(detail(first)).isEqualTo("charge-settled");
        assertThat(detail(second)).isEqualTo("charge-disputed");
        assertThat(legalNoticeOn(paid)).isNull();
    }

    @Test
    void an_opt_out_stops_a_due_notice_and_no_warning() {
        var contract = contract();
        seeds.contact(contract, "MOBILE", "11987654321", false, "SMS");
        var charge = seeds.charge(contract, DUE);
        var due = sms(contract, charge, "DUE", 0, "11987654321");
        var warning = sms(contract, charge, "BLOCK_WARNING", null, "11987654321");
        var gone = sms(contract, seeds.charge(contract, DUE.plusMonths(1)), "DUE", 0, "11900000000");
        notices.drain();
        assertThat(detail(due)).isEqualTo("opted-out");
        assertThat(status(warning)).isEqualTo("SENT");
        assertThat(detail(gone)).isEqualTo("contact-gone");
    }

    @Test
    void a_mail_reaches_the_customer_and_a_dead_server_is_tried_again() throws Exception {
        int port = freePort();
        withMail(port, () -> {
            var contract = contract();
            seeds.contact(contract, "EMAIL", someone, false);
            var notice = mail(contract, seeds.charge(contract, DUE), "DUE", 5, DUE.minusDays(5));
            notices.drain();
            assertThat(status(notice)).isEqualTo("PENDING");
            assertThat(detail(notice)).isEqualTo("smtp-unavailable");

            var server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            server.start();
            try {
                seeds.execute("update notice set next_attempt_at = now() where id = ?", notice);
                notices.drain();
                assertThat(status(notice)).isEqualTo("SENT");
                var mails = server.getReceivedMessagesForDomain(someone);
                assertThat(mails).hasSize(1);
                assertThat(mails[0].getSubject()).contains("vence em 10/05/2026");
                assertThat(mails[0].getHeader("Message-ID")).containsExactly("<" + notice + ".0@provedor.example>");
                var text = ((jakarta.mail.Multipart) mails[0].getContent())
                        .getBodyPart(0)
                        .getContent();
                assertThat(text).asString().contains("Olá, Conceição d'Ávila!", "R$ 99,90", "pix@provedor.example");

                var etag = Api.admin()
                        .get("/v1/notices/" + notice)
                        .then()
                        .statusCode(200)
                        .extract()
                        .header("ETag");
                Api.admin()
                        .header("If-Match", "\"99\"")
                        .post("/v1/notices/" + notice + "/resend")
                        .then()
                        .statusCode(412);
                Api.admin()
                        .header("If-Match", etag)
                        .post("/v1/notices/" + notice + "/resend")
                        .then()
                        .statusCode(200);
                notices.drain();
                assertThat(server.waitForIncomingEmail(10_000, 2))
                        .as(status(notice) + " " + detail(notice))
                        .isTrue();
                assertThat(server.getReceivedMessagesForDomain(someone)[1].getHeader("Message-ID"))
                        .containsExactly("<" + notice + ".1@provedor.example>");
            } finally {
                server.stop();
            }
        });
    }

    @Test
    void a_refused_recipient_fails_and_does_not_count_for_the_law() {
        var sender = new Refusing("recipient-refused", true);
        QuarkusMock.installMockForType(sender, Sender.class);
        var contract = contract();
        seeds.contact(contract, "EMAIL", someone, false);
        var charge = seeds.charge(contract, DUE);
        var notice = mail(contract, charge, "BLOCK_WARNING", null, DUE.plusDays(1));
        notices.drain();
        assertThat(status(notice)).isEqualTo("FAILED");
        assertThat(detail(notice)).isEqualTo("recipient-refused");
        assertThat(legalNoticeOn(charge)).isNull();
    }

    @Test
    void in_the_end_it_is_given_up() {
        QuarkusMock.installMockForType(new Refusing("smtp-unavailable", false), Sender.class);
        var contract = contract();
        seeds.contact(contract, "EMAIL", someone, false);
        var notice = mail(contract, seeds.charge(contract, DUE), "DUE", 5, DUE.minusDays(5));
        seeds.execute("update notice set attempts = 7 where id = ?", notice);
        notices.drain();
        assertThat(status(notice)).isEqualTo("FAILED");
    }

    @Test
    void many_senders_at_once_send_each_notice_once() throws Exception {
        var sender = new Counting();
        QuarkusMock.installMockForType(sender, Sender.class);
        var contract = contract();
        seeds.contact(contract, "EMAIL", someone, false);
        var charge = seeds.charge(contract, DUE);
        IntStream.range(0, 60).forEach(offset -> mail(contract, charge, "DUE", offset, DUE.minusDays(offset)));
        var threads =
                IntStream.range(0, 4).mapToObj(i -> new Thread(notices::drain)).toList();
        threads.forEach(Thread::start);
        for (var thread : threads) {
            thread.join();
        }
        var sent =
                sender.sent.stream().filter(m -> m.recipient().equals(someone)).toList();
        assertThat(sent).hasSize(60);
        assertThat(sent.stream().map(Sender.Message::id).distinct()).hasSize(60);
    }

    @Test
    void thousands_are_simulated_in_a_moment() {
        var contract = contract();
        seeds.contact(contract, "MOBILE", "11987654321", false);
        var charge = seeds.charge(contract, DUE);
        seeds.execute("""
                insert into notice (id, kind, channel, contract_id, charge_id, day_offset, status, date, recipient, next_attempt_at)
                select gen_random_uuid(), 'DUE', 'SMS', ?, ?, n, 'PENDING', '2026-05-10', '11987654321', now()
                  from generate_series(1, 5000) n""", contract, charge);
        notices.drain();
        assertThat(seeds.text("select count(*) from notice where charge_id = ? and status = 'SENT'", charge))
                .isEqualTo("5000");
    }

    @Test
    void a_letter_is_recorded_for_what_was_overdue() {
        var contract = contract();
        var late = seeds.charge(contract, DUE);
        var later = seeds.charge(contract, DUE.plusMonths(1));
        letter(contract, DUE.plusDays(1))
                .statusCode(201)
                .body("items", hasSize(1))
                .body("items[0].chargeId", is(late.toString()))
                .body("items[0].channel", is("LETTER"))
                .body("items[0].status", is("SENT"))
                .body("items[0].detail", is("AR BR123456789BR"))
                .body("items[0].offset", nullValue());
        assertThat(legalNoticeOn(late)).isEqualTo("2026-05-11");
        assertThat(legalNoticeOn(later)).isNull();
        letter(contract, DUE).statusCode(409).body("code", is("no-overdue-charges"));
        letter(contract, LocalDate.of(2040, 1, 1)).statusCode(422).body("code", is("sent-on-in-future"));
        letter(UUID.randomUUID(), DUE).statusCode(404).body("code", is("contract-not-found"));
        Api.admin()
                .body(Map.of("kind", "DUE", "channel", "SMS"))
                .post("/v1/contracts/" + contract + "/notices")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("letter-kind"))
                .body("errors.code", hasItem("letter-channel"))
                .body("errors.pointer", hasItem("/sentOn"));
        assertThat(seeds.text("select count(*) from audit_entry where subject_id = ? and tab = 'notices'", contract))
                .isEqualTo("3");
    }

    @Test
    void a_customer_sees_its_own_notices_and_no_others() {
        var contract = contract();
        seeds.contact(contract, "MOBILE", "11987654321", false);
        var notice = sms(contract, seeds.charge(contract, DUE), "DUE", 0, "11987654321");
        var owner = UUID.fromString(seeds.text("select customer_id from contract where id = ?", contract));
        var other = UUID.fromString(seeds.text("select customer_id from contract where id = ?", contract()));
        Api.asCustomer(owner)
                .get("/v1/contracts/" + contract + "/notices")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        Api.asCustomer(other)
                .get("/v1/contracts/" + contract + "/notices")
                .then()
                .statusCode(404);
        Api.asCustomer(other)
                .get("/v1/notices/" + notice)
                .then()
                .statusCode(404)
                .body("code", is("notice-not-found"));
        Api.asCustomer(other).get("/v1/notices").then().statusCode(200).body("items", hasSize(0));
        Api.as(Role.TECHNICIAN).get("/v1/notices").then().statusCode(403);
        Api.as(Role.SALES).post("/v1/notices/" + notice + "/resend").then().statusCode(403);
        Api.as(Role.SUPPORT)
                .post("/v1/notices/" + notice + "/resend")
                .then()
                .statusCode(409)
                .body("code", is("notice-waiting"));
    }

    private UUID contract() {
        return seeds.contract(
                seeds.concentrator("SIMULATED"),
                "n." + UUID.randomUUID().toString().substring(0, 13));
    }

    private UUID sms(UUID contract, UUID charge, String kind, Integer offset, String to) {
        return addressed(seeds.notice(contract, charge, kind, "SMS", offset, DUE), kind, to);
    }

    private UUID mail(UUID contract, UUID charge, String kind, Integer offset, LocalDate date) {
        return addressed(seeds.notice(contract, charge, kind, "EMAIL", offset, date), kind, someone);
    }

    private UUID addressed(UUID notice, String kind, String to) {
        seeds.execute(
                "update notice set recipient = ?, legal = ? where id = ?", to, kind.equals("BLOCK_WARNING"), notice);
        return notice;
    }

    private static io.restassured.response.ValidatableResponse letter(UUID contract, LocalDate sentOn) {
        return Api.admin()
                .body(Map.of(
                        "kind",
                        "BLOCK_WARNING",
                        "channel",
                        "LETTER",
                        "sentOn",
                        sentOn.toString(),
                        "evidence",
                        "AR BR123456789BR"))
                .post("/v1/contracts/" + contract + "/notices")
                .then();
    }

    private String status(UUID notice) {
        return seeds.text("select status from notice where id = ?", notice);
    }

    private String detail(UUID notice) {
        return seeds.text("select detail from notice where id = ?", notice);
    }

    private String legalNoticeOn(UUID charge) {
        return seeds.text("select legal_notice_on from charge where id = ?", charge);
    }

    private interface Work {
        void run() throws Exception;
    }

    private void withMail(int port, Work work) throws Exception {
        QuarkusMock.installMockForType(new SmtpSender(vertx, new LocalServer(port)), Sender.class);
        work.run();
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private record LocalServer(int port) implements SmtpSettings {
        @Override
        public Optional<String> host() {
            return Optional.of("127.0.0.1");
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
            return "DISABLED";
        }

        @Override
        public Optional<String> from() {
            return Optional.of("cobranca@provedor.example");
        }
    }

    /** Takes the place of the mail server's adapter, as the container can exchange it. */
    private abstract static class Postman extends SmtpSender {
        Postman() {
            super(null, null);
        }

        @Override
        public boolean isConfigured(Channel channel, String from) {
            return channel == Channel.EMAIL;
        }
    }

    private static final class Refusing extends Postman {
        private final String code;
        private final boolean forGood;

        Refusing(String code, boolean forGood) {
            this.code = code;
            this.forGood = forGood;
        }

        @Override
        public String send(Message message) {
            throw new Failed(code, forGood, null);
        }
    }

    private static final class Counting extends Postman {
        final ConcurrentLinkedQueue<Message> sent = new ConcurrentLinkedQueue<>();

        @Override
        public String send(Message message) {
            sent.add(message);
            return "counting";
        }
    }
}
