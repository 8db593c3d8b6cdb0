package dev.enlace.application.acceptance;

import dev.enlace.application.catalog.Plans;
import dev.enlace.application.contract.Contracts;
import dev.enlace.application.customer.Customers;
import dev.enlace.application.notice.DirectNotices;
import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.provider.Settings;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.acceptance.Acceptance;
import dev.enlace.domain.acceptance.AcceptanceRefused;
import dev.enlace.domain.acceptance.CodeCheck;
import dev.enlace.domain.acceptance.Evidence;
import dev.enlace.domain.acceptance.Hashes;
import dev.enlace.domain.acceptance.SentCode;
import dev.enlace.domain.catalog.AcceptanceChannel;
import dev.enlace.domain.catalog.Plan;
import dev.enlace.domain.customer.CustomerType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One transaction each. A code that is wrong is counted, so it is an answer here and becomes a refusal outside. */
@UseCase
class AcceptanceGiving {
    private static final int LONGEST_TOKEN = 100;

    /** @param at null when the code was not right */
    record Outcome(CodeCheck check, int triesLeft, @Nullable Instant at) {}

    private final Acceptances acceptances;
    private final Contracts contracts;
    private final Customers customers;
    private final Plans plans;
    private final Settings settings;
    private final LinkSecrets secrets;
    private final DirectNotices notices;
    private final ProviderCalendar calendar;

    AcceptanceGiving(
            Acceptances acceptances,
            Contracts contracts,
            Customers customers,
            Plans plans,
            Settings settings,
            LinkSecrets secrets,
            DirectNotices notices,
            ProviderCalendar calendar) {
        this.acceptances = acceptances;
        this.contracts = contracts;
        this.customers = customers;
        this.plans = plans;
        this.settings = settings;
        this.secrets = secrets;
        this.notices = notices;
        this.calendar = calendar;
    }

    GiveAcceptance.Offer offer(String token) {
        var acceptance = open(token);
        var contract = contracts.get(acceptance.contractId()).snapshot();
        var customer = customers.get(acceptance.subject().customerId()).data();
        return new GiveAcceptance.Offer(
                acceptance,
                settings.get().provider().name(),
                customer.name(),
                contract.number(),
                plans.find(acceptance.subject().planId()).map(Plan::name).orElse(""),
                ways(acceptance));
    }

    Acceptances.Paper paper(String token) {
        return acceptances.paper(open(token).id());
    }

    GiveAcceptance.Way sendCode(String token, @Nullable AcceptanceChannel wanted) {
        var acceptance = locked(token);
        var now = calendar.now();
        int number = acceptance.nextCode(now);
        var snapshot = acceptance.snapshot();
        var offered = ways(snapshot).stream().map(GiveAcceptance.Way::channel).toList();
        if (offered.isEmpty()) {
            throw AcceptanceRefused.unreachable(snapshot.channels());
        }
        var channel = wanted == null ? offered.get(0) : wanted;
        if (!offered.contains(channel)) {
            throw AcceptanceRefused.channelNotOffered(channel, offered);
        }
        var customer = customers.get(snapshot.subject().customerId()).data();
        var recipient = Recipients.of(customer, channel).orElseThrow();
        var code = secrets.code(acceptances.seed(snapshot.id()), number);
        acceptance.codeSent(
                new SentCode(number, channel, recipient, now, Acceptance.hash(snapshot.id(), number, code), 0));
        acceptances.save(acceptance);
        return new GiveAcceptance.Way(channel, Recipients.masked(recipient));
    }

    Outcome accept(GiveAcceptance.Command command) {
        var acceptance = locked(command.token());
        var now = calendar.now();
        acceptance.checkOpen(now);
        checkSigner(acceptance.snapshot(), command);
        var evidence = new Evidence(
                command.name(), command.document(), command.ip(), command.userAgent(), now, acceptance.provenChannel());
        if (acceptance.snapshot().asksCode()) {
            var check = acceptance.tryCode(Objects.requireNonNullElse(command.code(), ""), now);
            if (check != CodeCheck.RIGHT) {
                acceptances.save(acceptance);
                var code = acceptance.snapshot().code();
                return new Outcome(check, code == null ? 0 : code.triesLeft(), null);
            }
        }
        acceptance.accept(evidence);
        acceptances.save(acceptance);
        return new Outcome(CodeCheck.RIGHT, 0, now);
    }

    /** A person signs for itself; who signs for a company is the company's to say. */
    private void checkSigner(Acceptance.Snapshot acceptance, GiveAcceptance.Command command) {
        var customer = customers.get(acceptance.subject().customerId()).data();
        if (command.document() != null
                && customer.type() == CustomerType.PERSON
                && !command.document().equals(customer.document())) {
            throw AcceptanceRefused.otherSigner();
        }
    }

    /** A code that would wait for a sender is of no use to who waits for the code. */
    private List<GiveAcceptance.Way> ways(Acceptance.Snapshot acceptance) {
        var customer = customers.get(acceptance.subject().customerId()).data();
        return acceptance.channels().stream()
                .sorted()
                .filter(channel -> notices.serves(Recipients.channel(channel)))
                .flatMap(
                        channel -> Recipients.of(customer, channel)
                                .map(to -> new GiveAcceptance.Way(channel, Recipients.masked(to)))
                                .stream())
                .toList();
    }

    private Acceptance.Snapshot open(String token) {
        var acceptance = acceptances.findByLink(hash(token)).orElseThrow(AcceptanceRefused::unknownLink);
        acceptance.checkOpen(calendar.now());
        return acceptance.snapshot();
    }

    private Acceptance locked(String token) {
        return acceptances.lockByLink(hash(token)).orElseThrow(AcceptanceRefused::unknownLink);
    }

    private static String hash(String token) {
        if (token.length() > LONGEST_TOKEN) {
            throw AcceptanceRefused.unknownLink();
        }
        return Hashes.of(token);
    }
}
