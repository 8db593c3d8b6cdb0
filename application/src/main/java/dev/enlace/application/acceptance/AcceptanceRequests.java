package dev.enlace.application.acceptance;

import dev.enlace.application.catalog.AcceptanceConfigurations;
import dev.enlace.application.contract.ContractAcceptance;
import dev.enlace.application.contract.ContractTabs;
import dev.enlace.application.contract.Contracts;
import dev.enlace.application.customer.Customers;
import dev.enlace.application.document.Brazilian;
import dev.enlace.application.document.PrintDocuments;
import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.shared.CurrentActor;
import dev.enlace.application.shared.Ids;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.acceptance.Acceptance;
import dev.enlace.domain.acceptance.AcceptanceId;
import dev.enlace.domain.acceptance.AcceptanceRefused;
import dev.enlace.domain.acceptance.AcceptanceStatus;
import dev.enlace.domain.acceptance.Evidence;
import dev.enlace.domain.acceptance.FrozenPaper;
import dev.enlace.domain.acceptance.Hashes;
import dev.enlace.domain.acceptance.Subject;
import dev.enlace.domain.catalog.AcceptanceChannel;
import dev.enlace.domain.catalog.AcceptanceConfiguration;
import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.ContractRefused;
import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.shared.DomainException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks, asks anew, and tells the contract whether it was answered. */
@UseCase
class AcceptanceRequests implements RequestAcceptance, ContractAcceptance {
    private final Contracts contracts;
    private final ContractTabs tabs;
    private final Customers customers;
    private final AcceptanceConfigurations configurations;
    private final Acceptances acceptances;
    private final PrintDocuments documents;
    private final LinkSecrets secrets;
    private final ProviderCalendar calendar;
    private final CurrentActor actor;
    private final Ids ids;

    AcceptanceRequests(
            Contracts contracts,
            ContractTabs tabs,
            Customers customers,
            AcceptanceConfigurations configurations,
            Acceptances acceptances,
            PrintDocuments documents,
            LinkSecrets secrets,
            ProviderCalendar calendar,
            CurrentActor actor,
            Ids ids) {
        this.contracts = contracts;
        this.tabs = tabs;
        this.customers = customers;
        this.configurations = configurations;
        this.acceptances = acceptances;
        this.documents = documents;
        this.secrets = secrets;
        this.calendar = calendar;
        this.actor = actor;
        this.ids = ids;
    }

    @Override
    public void request(Command command) {
        var contract = contracts.getLocked(command.contract());
        if (contract.snapshot().version() != command.expectedVersion()) {
            throw DomainException.stale(command.contract().value());
        }
        contract.checkAcceptanceRequest();
        ask(contract.snapshot(), command.channels());
    }

    /** Asks anew for what changed since the last request, on the channels of that; nothing when it was asked already. */
    void askAnew(ContractId id) {
        var contract = contracts.getLocked(id).snapshot();
        var last = acceptances.lockNewest(id).map(Acceptance::snapshot);
        if (contract.state() != ContractState.CANCELLED
                && last.filter(it -> it.status() == AcceptanceStatus.OUTDATED).isPresent()) {
            ask(
                    contract,
                    configuration(contract).isPresent() ? null : last.get().channels());
        }
    }

    private void ask(Contract.Snapshot contract, @Nullable Set<AcceptanceChannel> wanted) {
        var configuration = configuration(contract);
        var channels = wanted == null ? usualChannels(configuration) : wanted;
        var reachable = reachable(contract, channels);
        if (reachable.isEmpty()) {
            throw AcceptanceRefused.unreachable(channels);
        }
        var now = calendar.now();
        acceptances.lockNewest(contract.id()).ifPresent(last -> {
            last.supersede(now);
            acceptances.save(last);
        });
        var paper = documents.contract(contract.id());
        var model = paper.model();
        if (model == null) {
            throw new IllegalStateException("a contract is printed on a model");
        }
        var pdf = documents.pdf(paper);
        var seed = secrets.newSeed();
        var hours = configuration
                .map(AcceptanceConfiguration::linkValidityHours)
                .orElse(AcceptanceConfiguration.USUAL_VALIDITY);
        var acceptance = Acceptance.request(
                new AcceptanceId(ids.next()),
                contract.id(),
                subject(contract),
                new FrozenPaper(model.id(), model.name(), model.version(), Hashes.of(pdf)),
                reachable,
                configuration.map(AcceptanceConfiguration::askCode).orElse(true),
                actor.get().name(),
                now,
                now.plus(Duration.ofHours(hours)));
        acceptances.add(
                acceptance,
                new Acceptances.Secrets(seed, Hashes.of(secrets.token(seed))),
                new Acceptances.Paper(paper.html(), pdf));
    }

    /** What an acceptance of the contract would be about now. */
    Subject subject(Contract.Snapshot contract) {
        var tab = tabs.address(contract.id());
        var own = tab.useContractAddress() ? tab.address() : null;
        var place = own == null
                ? ""
                : Brazilian.address(own, null) + ", " + own.city().value();
        return new Subject(contract.customerId(), contract.planId(), place);
    }

    @Override
    public Optional<DomainException> missing(Contract.Snapshot contract) {
        return configuration(contract)
                .filter(AcceptanceConfiguration::requiredForActivation)
                .filter(required -> !given(contract.id()))
                .map(required -> ContractRefused.acceptanceAwaited());
    }

    @Override
    public Optional<DomainException> unreachable(Contract.Snapshot contract) {
        var channels = usualChannels(configuration(contract));
        return reachable(contract, channels).isEmpty()
                ? Optional.of(AcceptanceRefused.unreachable(channels))
                : Optional.empty();
    }

    @Override
    public Optional<Instant> firstGiven(ContractId contract) {
        return acceptances.of(contract).stream()
                .map(Acceptance.Snapshot::evidence)
                .filter(Objects::nonNull)
                .map(Evidence::at)
                .min(Comparator.naturalOrder());
    }

    private boolean given(ContractId contract) {
        return acceptances.of(contract).stream()
                .findFirst()
                .filter(newest -> newest.status() == AcceptanceStatus.ACCEPTED)
                .isPresent();
    }

    Optional<AcceptanceConfiguration> configuration(Contract.Snapshot contract) {
        var id = contract.sale().acceptanceConfigurationId();
        return id == null ? Optional.empty() : configurations.find(id);
    }

    private Set<AcceptanceChannel> reachable(Contract.Snapshot contract, Collection<AcceptanceChannel> channels) {
        var customer = customers.get(contract.customerId()).data();
        var reachable = EnumSet.noneOf(AcceptanceChannel.class);
        for (var channel : channels) {
            if (Recipients.of(customer, channel).isPresent()) {
                reachable.add(channel);
            }
        }
        return reachable;
    }

    private static Set<AcceptanceChannel> usualChannels(Optional<AcceptanceConfiguration> configuration) {
        return configuration.map(AcceptanceConfiguration::channels).orElse(Set.of(AcceptanceChannel.EMAIL));
    }
}
