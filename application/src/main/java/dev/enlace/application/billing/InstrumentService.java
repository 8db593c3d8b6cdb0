package dev.enlace.application.billing;

import dev.enlace.application.catalog.OwnNumbers;
import dev.enlace.application.catalog.Portfolios;
import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.billing.BillingRefused;
import dev.enlace.domain.billing.Collection;
import dev.enlace.domain.billing.Instrument;
import dev.enlace.domain.billing.InstrumentPlan;
import dev.enlace.domain.billing.InstrumentStatus;
import dev.enlace.domain.contract.PaymentMethod;
import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes and withdraws instruments one by one; a run makes its own in bulk, by the same {@link InstrumentPlan}. */
@UseCase
class InstrumentService implements FollowCollections {
    private final Instruments instruments;
    private final Portfolios portfolios;
    private final OwnNumbers numbers;
    private final ProviderCalendar calendar;

    InstrumentService(Instruments instruments, Portfolios portfolios, OwnNumbers numbers, ProviderCalendar calendar) {
        this.instruments = instruments;
        this.portfolios = portfolios;
        this.numbers = numbers;
        this.calendar = calendar;
    }

    @Override
    public void changed(List<Collection> changed) {
        if (changed.isEmpty()) {
            return;
        }
        var latest = instruments.latest(changed.stream().map(Collection::id).toList());
        for (var collection : changed) {
            var instrument = latest.get(collection.id());
            switch (Instrument.after(collection, instrument)) {
                case KEEP -> {}
                case SETTLE -> instruments.move(live(instrument), InstrumentStatus.PAID);
                case WITHDRAW -> instruments.move(live(instrument), InstrumentStatus.WITHDRAWN);
                case ISSUE -> follow(collection, instrument);
            }
        }
    }

    /** What keeps a collection from having an instrument is noted, and holds nothing else up. */
    private void follow(Collection collection, @Nullable Instrument latest) {
        var dueDate = latest == null || latest.dueDate().isBefore(collection.dueDate())
                ? collection.dueDate()
                : latest.dueDate();
        var plan = plan(collection, instruments.method(collection.id()));
        withdraw(latest);
        if (plan.kind() != null) {
            var refusal = issue(plan, collection, latest, collection.balance(), dueDate);
            if (refusal != null) {
                instruments.missing(collection.id(), refusal, calendar.today());
            }
        }
    }

    /** A slip that somebody asked for: by boleto too for who otherwise pays at the desk. */
    void replace(Collection collection, Money amount, LocalDate dueDate) {
        var latest = instruments.latest(List.of(collection.id())).get(collection.id());
        var plan = plan(collection, instruments.method(collection.id()));
        if (plan.kind() == null) {
            plan = plan(collection, PaymentMethod.BOLETO);
        }
        if (plan.kind() == null) {
            throw BillingRefused.portfolioWithoutInstruments(collection.portfolioId());
        }
        withdraw(latest);
        var refusal = issue(plan, collection, latest, amount, dueDate);
        if (refusal != null) {
            throw BillingRefused.instrumentImpossible(refusal, collection.id());
        }
    }

    private @Nullable String issue(
            InstrumentPlan plan, Collection collection, @Nullable Instrument latest, Money amount, LocalDate dueDate) {
        var sequence =
                plan.isNumbered() ? numbers.take(collection.portfolioId(), 1).get(0) : null;
        var today = calendar.today();
        var made = plan.numbers(sequence, collection.number(), amount, dueDate, today);
        if (made.refusal() == null) {
            int generation = latest == null ? 1 : latest.generation() + 1;
            instruments.issue(
                    new Instruments.Issue(collection, generation, plan, sequence, made, amount, dueDate, today));
        }
        return made.refusal();
    }

    private InstrumentPlan plan(Collection collection, PaymentMethod method) {
        return InstrumentPlan.of(portfolios.find(collection.portfolioId()).orElseThrow(), method);
    }

    private void withdraw(@Nullable Instrument latest) {
        if (latest != null && latest.status().isLive()) {
            instruments.move(latest, InstrumentStatus.WITHDRAWN);
        }
    }

    private static Instrument live(@Nullable Instrument instrument) {
        if (instrument == null) {
            throw new IllegalStateException("nothing to move");
        }
        return instrument;
    }
}
