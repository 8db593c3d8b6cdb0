package dev.enlace.domain.contract;

import dev.enlace.domain.catalog.PlanId;
import dev.enlace.domain.catalog.PortfolioId;
import dev.enlace.domain.catalog.ServiceId;
import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a changed copy of a snapshot: records have no "with" of their own. */
final class SnapshotEditor {
    private final Contract.Snapshot old;
    private ContractState state;
    private LocalDate contractDate;
    private @Nullable LocalDate activatedOn;
    private @Nullable LocalDate billingStart;
    private Money monthlyPrice;
    private PriceOrigin monthlyPriceOrigin;
    private DueDay dueDay;
    private @Nullable Loyalty loyalty;
    private PortfolioId collectionPortfolioId;
    private ServiceId serviceId;
    private Sale sale;
    private @Nullable LocalDate bonusUntil;
    private @Nullable Deactivation deactivation;
    private @Nullable LocalDate billedUntil;
    private PlanId planId;
    private @Nullable PlanChange planChange;
    private @Nullable PlanTrial planTrial;
    private @Nullable LocalDate loyaltySince;
    private @Nullable LocalDate blockedDaysCreditedUntil;
    private List<Period> periods;
    private List<DatedPrice> prices;

    SnapshotEditor(Contract.Snapshot old) {
        this.old = old;
        state = old.state();
        contractDate = old.contractDate();
        activatedOn = old.activatedOn();
        billingStart = old.billingStart();
        monthlyPrice = old.monthlyPrice();
        monthlyPriceOrigin = old.monthlyPriceOrigin();
        dueDay = old.dueDay();
        loyalty = old.loyalty();
        collectionPortfolioId = old.collectionPortfolioId();
        serviceId = old.serviceId();
        sale = old.sale();
        bonusUntil = old.bonusUntil();
        deactivation = old.deactivation();
        billedUntil = old.billedUntil();
        planId = old.planId();
        planChange = old.planChange();
        planTrial = old.planTrial();
        loyaltySince = old.loyaltySince();
        blockedDaysCreditedUntil = old.blockedDaysCreditedUntil();
        periods = old.periods();
        prices = old.prices();
    }

    SnapshotEditor state(ContractState value) {
        state = value;
        return this;
    }

    SnapshotEditor contractDate(LocalDate value) {
        contractDate = value;
        return this;
    }

    SnapshotEditor activatedOn(@Nullable LocalDate value) {
        activatedOn = value;
        return this;
    }

    SnapshotEditor billingStart(@Nullable LocalDate value) {
        billingStart = value;
        return this;
    }

    SnapshotEditor monthlyPrice(Money value) {
        monthlyPrice = value;
        return this;
    }

    SnapshotEditor monthlyPriceOrigin(PriceOrigin value) {
        monthlyPriceOrigin = value;
        return this;
    }

    SnapshotEditor dueDay(DueDay value) {
        dueDay = value;
        return this;
    }

    SnapshotEditor loyalty(@Nullable Loyalty value) {
        loyalty = value;
        return this;
    }

    SnapshotEditor collectionPortfolioId(PortfolioId value) {
        collectionPortfolioId = value;
        return this;
    }

    SnapshotEditor serviceId(ServiceId value) {
        serviceId = value;
        return this;
    }

    SnapshotEditor sale(Sale value) {
        sale = value;
        return this;
    }

    SnapshotEditor bonusUntil(@Nullable LocalDate value) {
        bonusUntil = value;
        return this;
    }

    SnapshotEditor deactivation(@Nullable Deactivation value) {
        deactivation = value;
        return this;
    }

    SnapshotEditor billedUntil(@Nullable LocalDate value) {
        billedUntil = value;
        return this;
    }

    SnapshotEditor planId(PlanId value) {
        planId = value;
        return this;
    }

    SnapshotEditor planChange(@Nullable PlanChange value) {
        planChange = value;
        return this;
    }

    SnapshotEditor planTrial(@Nullable PlanTrial value) {
        planTrial = value;
        return this;
    }

    SnapshotEditor loyaltySince(@Nullable LocalDate value) {
        loyaltySince = value;
        return this;
    }

    SnapshotEditor blockedDaysCreditedUntil(@Nullable LocalDate value) {
        blockedDaysCreditedUntil = value;
        return this;
    }

    SnapshotEditor periods(List<Period> value) {
        periods = value;
        return this;
    }

    SnapshotEditor prices(List<DatedPrice> value) {
        prices = value;
        return this;
    }

    Contract.Snapshot build() {
        return new Contract.Snapshot(
                old.id(),
                old.number(),
                old.customerId(),
                state,
                contractDate,
                activatedOn,
                billingStart,
                planId,
                monthlyPrice,
                monthlyPriceOrigin,
                dueDay,
                loyalty,
                collectionPortfolioId,
                serviceId,
                sale,
                bonusUntil,
                deactivation,
                planChange,
                planTrial,
                loyaltySince,
                billedUntil,
                blockedDaysCreditedUntil,
                periods,
                prices,
                old.version());
    }
}
