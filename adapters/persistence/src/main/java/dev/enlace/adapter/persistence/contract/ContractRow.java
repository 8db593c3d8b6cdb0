package dev.enlace.adapter.persistence.contract;

import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.contract.PriceOrigin;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A contract, with copies of its last period and price for the runs that read one narrow row. */
@Entity
@Table(name = "contract")
class ContractRow {
    @Id
    public UUID id;

    @Version
    public long version;

    public long number;
    public UUID customerId;

    @Enumerated(EnumType.STRING)
    public ContractState state;

    public LocalDate contractDate;
    public LocalDate activatedOn;
    public LocalDate billingStart;
    public LocalDate billedUntil;
    public UUID planId;
    public BigDecimal monthlyPrice;

    @Enumerated(EnumType.STRING)
    public PriceOrigin monthlyPriceOrigin;

    public int dueDay;
    public Integer loyaltyMonths;
    public BigDecimal loyaltyBenefit;
    public UUID collectionPortfolioId;
    public UUID serviceId;
    public boolean soldRemotely;
    public UUID salespersonId;
    public UUID contractTemplateId;
    public UUID acceptanceConfigurationId;
    public LocalDate bonusUntil;
    public LocalDate deactivationFrom;
    public LocalDate deactivationUntil;
    public UUID nextPlanId;
    public LocalDate nextPlanOn;
    public BigDecimal nextPlanPrice;

    @Enumerated(EnumType.STRING)
    public PriceOrigin nextPlanPriceOrigin;

    public Integer nextPlanLoyaltyMonths;
    public BigDecimal nextPlanLoyaltyBenefit;
    public UUID trialPlanId;
    public LocalDate trialUntil;
    public LocalDate loyaltySince;
    public LocalDate blockedDaysCreditedUntil;
    public LocalDate periodSince;
    public boolean exempt;
    public LocalDate priceSince;
    public boolean blockedDaysPending;

    @ElementCollection
    @CollectionTable(name = "contract_period", joinColumns = @JoinColumn(name = "contract_id"))
    @MapKeyColumn(name = "starts_on")
    public Map<LocalDate, PeriodValue> periods = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "contract_price", joinColumns = @JoinColumn(name = "contract_id"))
    @MapKeyColumn(name = "starts_on")
    @Column(name = "price")
    public Map<LocalDate, BigDecimal> prices = new HashMap<>();
}
