package dev.enlace.adapter.persistence.contract;

import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.DatedPrice;
import dev.enlace.domain.contract.Deactivation;
import dev.enlace.domain.contract.Loyalty;
import dev.enlace.domain.contract.Period;
import dev.enlace.domain.contract.PlanChange;
import dev.enlace.domain.contract.PlanTrial;
import dev.enlace.domain.contract.Sale;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.mapstruct.AfterMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;

@Mapper
interface ContractMapping extends Wrapped {
    @Mapping(target = "sale", source = ".")
    @Mapping(target = "loyalty", source = ".")
    @Mapping(target = "deactivation", source = ".")
    @Mapping(target = "planChange", source = ".")
    @Mapping(target = "planTrial", source = ".")
    @Mapping(target = "periods", expression = "java(periods(row))")
    @Mapping(target = "prices", expression = "java(prices(row))")
    Contract.Snapshot toSnapshot(ContractRow row);

    @Mapping(target = "version", ignore = true)
    @Mapping(target = "soldRemotely", source = "sale.remotely")
    @Mapping(target = "salespersonId", source = "sale.salespersonId")
    @Mapping(target = "contractTemplateId", source = "sale.contractTemplateId")
    @Mapping(target = "acceptanceConfigurationId", source = "sale.acceptanceConfigurationId")
    @Mapping(target = "loyaltyMonths", source = "loyalty.months")
    @Mapping(target = "loyaltyBenefit", source = "loyalty.benefit")
    @Mapping(target = "deactivationFrom", source = "deactivation.from")
    @Mapping(target = "deactivationUntil", source = "deactivation.until")
    @Mapping(target = "nextPlanId", source = "planChange.planId")
    @Mapping(target = "nextPlanOn", source = "planChange.effectiveDate")
    @Mapping(target = "nextPlanPrice", source = "planChange.monthlyPrice")
    @Mapping(target = "nextPlanPriceOrigin", source = "planChange.origin")
    @Mapping(target = "nextPlanLoyaltyMonths", source = "planChange.renewedLoyalty.months")
    @Mapping(target = "nextPlanLoyaltyBenefit", source = "planChange.renewedLoyalty.benefit")
    @Mapping(target = "trialPlanId", source = "planTrial.planId")
    @Mapping(target = "trialUntil", source = "planTrial.until")
    @Mapping(target = "periodSince", expression = "java(last(from.periods()).from())")
    @Mapping(target = "exempt", expression = "java(last(from.periods()).exempt())")
    @Mapping(target = "priceSince", expression = "java(last(from.prices()).from())")
    @Mapping(target = "blockedDaysPending", expression = "java(from.blockedDaysPending())")
    @Mapping(target = "periods", ignore = true)
    @Mapping(target = "prices", ignore = true)
    void copy(Contract.Snapshot from, @MappingTarget ContractRow to);

    /** Entry by entry, so that only what changed is written. */
    @AfterMapping
    default void copyDated(Contract.Snapshot from, @MappingTarget ContractRow to) {
        copy(
                from.periods(),
                Period::from,
                period -> new PeriodValue(period.state(), period.exempt(), period.firstDayWhole()),
                to.periods);
        copy(from.prices(), DatedPrice::from, dated -> dated.price().amount(), to.prices);
    }

    private static <T, V> void copy(
            List<T> from, Function<T, LocalDate> key, Function<T, V> value, Map<LocalDate, V> to) {
        // Whatever is called that might write counts as a change of the contract, even when it leaves the map as it
        // was.
        var days = from.stream().map(key).toList();
        List.copyOf(to.keySet()).stream().filter(day -> !days.contains(day)).forEach(to::remove);
        from.forEach(each -> {
            if (!value.apply(each).equals(to.get(key.apply(each)))) {
                to.put(key.apply(each), value.apply(each));
            }
        });
    }

    default Sale sale(ContractRow row) {
        return new Sale(
                row.soldRemotely,
                salespersonId(row.salespersonId),
                templateId(row.contractTemplateId),
                acceptanceConfigurationId(row.acceptanceConfigurationId));
    }

    default Loyalty loyalty(ContractRow row) {
        return row.loyaltyMonths == null ? null : new Loyalty(row.loyaltyMonths, money(row.loyaltyBenefit));
    }

    default Deactivation deactivation(ContractRow row) {
        return row.deactivationFrom == null ? null : new Deactivation(row.deactivationFrom, row.deactivationUntil);
    }

    default PlanChange planChange(ContractRow row) {
        return row.nextPlanId == null
                ? null
                : new PlanChange(
                        planId(row.nextPlanId),
                        row.nextPlanOn,
                        money(row.nextPlanPrice),
                        row.nextPlanPriceOrigin,
                        row.nextPlanLoyaltyMonths == null
                                ? null
                                : new Loyalty(row.nextPlanLoyaltyMonths, money(row.nextPlanLoyaltyBenefit)));
    }

    default PlanTrial planTrial(ContractRow row) {
        return row.trialPlanId == null ? null : new PlanTrial(planId(row.trialPlanId), row.trialUntil);
    }

    default List<Period> periods(ContractRow row) {
        return new TreeMap<>(row.periods)
                .entrySet().stream()
                        .map(each -> new Period(
                                each.getKey(),
                                each.getValue().state(),
                                each.getValue().exempt(),
                                each.getValue().firstDayWhole()))
                        .toList();
    }

    default List<DatedPrice> prices(ContractRow row) {
        return new TreeMap<>(row.prices)
                .entrySet().stream()
                        .map(each -> new DatedPrice(each.getKey(), money(each.getValue())))
                        .toList();
    }

    default <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }
}
