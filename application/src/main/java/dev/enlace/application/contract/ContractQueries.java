package dev.enlace.application.contract;

import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.catalog.PlanId;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.contract.PriceOrigin;
import dev.enlace.domain.customer.CustomerId;
import dev.enlace.domain.network.Provisioning;
import dev.enlace.domain.network.SessionType;
import dev.enlace.domain.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Output port: contracts as lists and screens show them, and what happened to them; each answer one query. */
public interface ContractQueries {
    /**
     * What a list shows; null or empty parts do not narrow it.
     *
     * @param login of the contract, without regard to case
     * @param q the contract's number, its login, the customer's document, or parts of the customer's name in any order
     *     without regard to accents and case
     */
    record Filter(
            @Nullable CustomerId customer,
            Set<ContractState> states,
            @Nullable PlanId plan,
            @Nullable String login,
            @Nullable Integer dueDay,
            @Nullable String q) {}

    /** The login as the contract shows it; null parts where there is none. */
    record Login(
            String login,
            SessionType sessionType,
            UUID concentratorId,
            @Nullable String reservedIp,
            Provisioning provisioning) {}

    /** The plan that was agreed for a later day. */
    record NextPlan(UUID id, String name, LocalDate effectiveDate, Money monthlyPrice) {}

    /** The plan on trial. */
    record Trial(UUID id, String name, LocalDate until) {}

    /** A contract with the names of what it points at. */
    record View(
            UUID id,
            long number,
            UUID customerId,
            String customerName,
            ContractState state,
            LocalDate contractDate,
            @Nullable LocalDate activatedOn,
            @Nullable LocalDate billingStart,
            UUID planId,
            String planName,
            Money monthlyPrice,
            PriceOrigin monthlyPriceOrigin,
            int dueDay,
            @Nullable Integer loyaltyMonths,
            @Nullable Money loyaltyBenefit,
            @Nullable LocalDate loyaltySince,
            UUID collectionPortfolioId,
            UUID serviceId,
            boolean soldRemotely,
            @Nullable UUID salespersonId,
            @Nullable UUID contractTemplateId,
            @Nullable UUID acceptanceConfigurationId,
            @Nullable LocalDate bonusUntil,
            boolean exempt,
            @Nullable LocalDate billedUntil,
            @Nullable LocalDate deactivationFrom,
            @Nullable LocalDate deactivationUntil,
            @Nullable NextPlan nextPlan,
            @Nullable Trial planTrial,
            @Nullable Login access,
            @Nullable String note,
            long version) {}

    /** An event of the contract, as the history of actions tells it. */
    record Happened(long position, String type, String user, String source, Map<String, Object> data, Instant at) {}

    Optional<View> find(ContractId id);

    /** Sorts: {@code createdAt}, {@code number}. */
    Slice<View> search(Filter filter, PageQuery page);

    /** Sorted by {@code at}. */
    Slice<Happened> actionHistory(ContractId id, PageQuery page);

    /** The payer's number with the banks, for life. */
    long directDebitCode(ContractId id);

    /**
     * Contracts with a pause that begins or ends, a plan that changes, or a bonus or trial that is over, by {@code date}; in order of their ids.
     *
     * @param after the last one seen, null for the first part
     */
    List<ContractId> withChangesDue(LocalDate date, @Nullable ContractId after, int limit);
}
