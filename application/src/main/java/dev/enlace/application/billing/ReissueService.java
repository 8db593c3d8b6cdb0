package dev.enlace.application.billing;

import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.shared.AuditTrail;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.billing.BillingRefused;
import dev.enlace.domain.billing.CollectionId;
import dev.enlace.domain.billing.Receiving;
import java.time.LocalDate;
import java.util.Map;

@UseCase
class ReissueService implements ReissueInstrument {
    private static final int YEARS_AHEAD = 2;

    private final Ledger ledger;
    private final BillingContracts contracts;
    private final InstrumentService instruments;
    private final AuditTrail audit;
    private final ProviderCalendar calendar;

    ReissueService(
            Ledger ledger,
            BillingContracts contracts,
            InstrumentService instruments,
            AuditTrail audit,
            ProviderCalendar calendar) {
        this.ledger = ledger;
        this.contracts = contracts;
        this.instruments = instruments;
        this.audit = audit;
        this.calendar = calendar;
    }

    @Override
    public void reissue(CollectionId id, LocalDate dueDate) {
        contracts.lock(contracts.on(id));
        var slip = ledger.slip(id).orElseThrow(() -> BillingRefused.collectionNotFound(id));
        BillingRefused.requireDueDate(
                dueDate, calendar.today(), calendar.today().plusYears(YEARS_AHEAD));
        Receiving.requireOpen(slip.collection());
        var due = slip.dueOn(dueDate);
        var amount = due.principal().plus(due.fine()).plus(due.interest());
        instruments.replace(slip.collection(), amount, dueDate);
        audit.record(
                "collection",
                id.value(),
                "instrument",
                null,
                Map.of("dueDate", dueDate.toString(), "amount", amount.toString()),
                null);
    }
}
