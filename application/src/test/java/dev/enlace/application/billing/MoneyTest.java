package dev.enlace.application.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.enlace.application.contract.InMemoryContracts;
import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.provider.Settings;
import dev.enlace.domain.billing.BillingEvent;
import dev.enlace.domain.billing.Charge;
import dev.enlace.domain.billing.ChargeKind;
import dev.enlace.domain.billing.ChargeLine;
import dev.enlace.domain.billing.ChargeStatus;
import dev.enlace.domain.billing.Collecting;
import dev.enlace.domain.billing.LateTerms;
import dev.enlace.domain.billing.LineKind;
import dev.enlace.domain.billing.PlannedCharge;
import dev.enlace.domain.billing.ReceiptMethod;
import dev.enlace.domain.catalog.PlanId;
import dev.enlace.domain.catalog.PortfolioId;
import dev.enlace.domain.catalog.ServiceId;
import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.contract.DueDay;
import dev.enlace.domain.contract.Sale;
import dev.enlace.domain.contract.Standing;
import dev.enlace.domain.customer.CustomerId;
import dev.enlace.domain.provider.LegalGuard;
import dev.enlace.domain.provider.ProviderSettings;
import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The use cases of money on fakes and a fixed day: what is stored, what is evaluated, what is locked, what happened. */
class MoneyTest {
    /** A Tuesday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final CustomerId CUSTOMER = new CustomerId(new UUID(1, 1));

    private final InMemoryLedger ledger =
            new InMemoryLedger(new LateTerms(BigDecimal.valueOf(2), BigDecimal.ONE, null));
    private final InMemoryContracts contracts = new InMemoryContracts();
    private final FakeBillingContracts billing = new FakeBillingContracts(ledger);
    private final List<String> audited = new ArrayList<>();
    private final ProviderCalendar calendar = new FixedCalendar();
    private final Settings settings = new WithoutGuard();
    private final Evaluation evaluation =
            new Evaluation(contracts, new Judgement(billing, settings, calendar), calendar);
    private final Issuing issuing = new Issuing(ledger, calendar, UUID::randomUUID);
    private final ReceiptService receipts = new ReceiptService(ledger, billing, evaluation, calendar, UUID::randomUUID);
    private final ChargeService charges = new ChargeService(
            ledger,
            billing,
            issuing,
            evaluation,
            (type, id, tab, before, after, reason) -> audited.add(type + " " + before + " " + after + " " + reason),
            settings,
            calendar,
            UUID::randomUUID);

    @Test
    void a_receipt_restores_the_contract_once_nothing_is_overdue_and_says_what_happened() {
        var contract = contract(1);
        var charge = charge("100.00", TODAY.minusDays(40), contract);
        block(contract);

        take(charge, "50.00");
        assertThat(state(contract)).isEqualTo(ContractState.BLOCKED_AUTO);
        var rest = ledger.slip(charge.collectionId()).orElseThrow().dueOn(TODAY).total();
        var last = take(charge, rest.toString());

        assertThat(state(contract)).isEqualTo(ContractState.ACTIVE);
        assertThat(billing.locked).containsOnly(contract);
        assertThat(ledger.events())
                .last()
                .isEqualTo(new BillingEvent.ReceiptTaken(charge.collectionId(), last.id(), rest, TODAY, true));
        assertThat(ledger.books(CUSTOMER).balanced()).isTrue();
    }

    @Test
    void a_payment_does_not_lift_a_manual_block() {
        var contract = contract(1);
        var charge = charge("100.00", TODAY, contract);
        change(contract, c -> c.block("Pedido", TODAY));
        take(charge, "100.00");
        assertThat(state(contract)).isEqualTo(ContractState.BLOCKED_MANUAL);
    }

    @Test
    void a_reversal_restricts_the_contract_again_and_a_second_one_is_refused() {
        var contract = contract(1);
        var charge = charge("100.00", TODAY.minusDays(30), contract);
        var receipt = take(
                charge,
                ledger.slip(charge.collectionId())
                        .orElseThrow()
                        .dueOn(TODAY)
                        .total()
                        .toString());
        var command = new ReverseReceipt.Command(charge.collectionId(), receipt.id(), "Cheque devolvido");
        assertThat(receipts.reverse(command).stands()).isFalse();
        assertThat(state(contract)).isEqualTo(ContractState.BLOCKED_AUTO);
        refused(() -> receipts.reverse(command), "receipt-reversed");
        refused(
                () -> receipts.reverse(new ReverseReceipt.Command(
                        charge("1.00", TODAY, contract).collectionId(), receipt.id(), "Outra cobrança")),
                "receipt-not-found");
    }

    @Test
    void voiding_a_charge_of_a_unified_slip_judges_all_its_contracts_which_are_locked_in_order() {
        var first = contract(1);
        var second = contract(2);
        var unified = unified("100.00", TODAY.minusDays(40), second, first);
        block(first);
        block(second);
        for (var charge : unified) {
            charges.voided(new VoidCharge.Command(charge.id(), "Engano", 0));
        }
        assertThat(billing.locked).containsExactly(first, second, first, second);
        assertThat(List.of(state(first), state(second))).containsOnly(ContractState.ACTIVE);
        assertThat(audited).hasSize(2).allMatch(entry -> entry.contains("VOIDED") && entry.endsWith("Engano"));
    }

    @Test
    void nobody_changes_a_charge_that_somebody_else_changed() {
        var contract = contract(1);
        var charge = charge("100.00", TODAY, contract);
        charges.dispute(new DisputeCharge.Command(charge.id(), "Valor errado", 0));
        refused(() -> charges.voided(new VoidCharge.Command(charge.id(), "Engano", 0)), "stale-version");
        assertThat(charges.voided(new VoidCharge.Command(charge.id(), "Engano", 1))
                        .status())
                .isEqualTo(ChargeStatus.VOIDED);
        refused(
                () -> charges.voided(
                        new VoidCharge.Command(new dev.enlace.domain.billing.ChargeId(UUID.randomUUID()), "Engano", 0)),
                "charge-not-found");
    }

    @Test
    void a_dispute_restores_the_contract_and_its_rejection_counts_the_days_before_it() {
        var contract = contract(1);
        var charge = charge("100.00", TODAY.minusDays(40), contract);
        block(contract);
        charges.dispute(new DisputeCharge.Command(charge.id(), "Não reconhece", 0));
        assertThat(state(contract)).isEqualTo(ContractState.ACTIVE);
        charges.resolve(new DisputeCharge.Resolution(charge.id(), Charge.Outcome.REJECTED, null, 1));
        assertThat(state(contract)).isEqualTo(ContractState.BLOCKED_AUTO);
    }

    @Test
    void an_upheld_dispute_without_a_new_amount_voids_the_charge() {
        var charge = charge("100.00", TODAY, contract(1));
        charges.dispute(new DisputeCharge.Command(charge.id(), "Não reconhece", 0));
        var resolved = charges.resolve(new DisputeCharge.Resolution(charge.id(), Charge.Outcome.UPHELD, null, 1));
        assertThat(resolved.status()).isEqualTo(ChargeStatus.VOIDED);
        assertThat(ledger.events())
                .extracting(BillingEvent::type)
                .containsExactly("charge.disputed", "charge.dispute-resolved", "charge.voided");
    }

    @Test
    void joining_overdue_slips_restores_the_contract_until_the_new_date() {
        var contract = contract(1);
        var old = charge("100.00", TODAY.minusDays(40), contract);
        var other = charge("50.00", TODAY, contract);
        block(contract);
        var joined = charges.join(new JoinCollections.Command(Set.of(old.id(), other.id()), TODAY.plusDays(3), true));
        assertThat(state(contract)).isEqualTo(ContractState.ACTIVE);
        var slip = ledger.slip(joined).orElseThrow();
        assertThat(slip.charges())
                .hasSize(3)
                .allMatch(charge -> charge.dueDate().equals(TODAY.plusDays(3)));
        // 100.00 at 2 % and at 1 % for 40 days (15 October 2026 is a Thursday), and 50.00.
        assertThat(slip.collection().amount()).isEqualTo(Money.of("153.33"));
        refused(
                () -> charges.join(new JoinCollections.Command(
                        Set.of(new dev.enlace.domain.billing.ChargeId(UUID.randomUUID())), TODAY, true)),
                "unknown-reference");
    }

    private dev.enlace.domain.billing.Receipt take(Charge charge, String amount) {
        return receipts.take(
                new TakeReceipt.Command(charge.collectionId(), null, Money.of(amount), ReceiptMethod.PIX, false));
    }

    private ContractId contract(int number) {
        var id = new ContractId(new UUID(2, number));
        contracts.save(Contract.create(
                new Contract.Draft(
                        id,
                        number,
                        CUSTOMER,
                        true,
                        ContractState.ACTIVE,
                        TODAY,
                        TODAY.minusMonths(6),
                        null,
                        new PlanId(new UUID(3, 1)),
                        Money.of("100.00"),
                        null,
                        new DueDay(10),
                        null,
                        new PortfolioId(new UUID(4, 1)),
                        new ServiceId(new UUID(5, 1)),
                        Sale.PLAIN,
                        null),
                TODAY));
        return id;
    }

    private Charge charge(String amount, LocalDate dueDate, ContractId contract) {
        return unified(amount, dueDate, contract).get(0);
    }

    private List<Charge> unified(String amount, LocalDate dueDate, ContractId... on) {
        var price = Money.of(amount);
        var orders = new ArrayList<Collecting.Order>();
        for (var contract : on) {
            orders.add(new Collecting.Order(
                    new Collecting.Payer(
                            contract,
                            contract.value().getLeastSignificantBits(),
                            CUSTOMER,
                            new PortfolioId(new UUID(4, 1)),
                            on.length > 1 ? LocalDate.MIN : null),
                    new PlannedCharge(
                            ChargeKind.SALE,
                            null,
                            "Roteador",
                            List.of(ChargeLine.piece(LineKind.PRODUCT, "Roteador", price)),
                            price,
                            dueDate,
                            dueDate)));
        }
        var posting = Collecting.collect(orders, List.of(), TODAY, NOW, issuing);
        ledger.post(posting, List.of());
        return posting.charges();
    }

    private void block(ContractId id) {
        change(id, c -> c.settleIn(Standing.BLOCKED, TODAY));
    }

    private void change(ContractId id, java.util.function.Consumer<Contract> change) {
        var contract = contracts.get(id);
        change.accept(contract);
        contracts.save(contract);
    }

    private ContractState state(ContractId id) {
        return contracts.get(id).snapshot().state();
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static final class FixedCalendar implements ProviderCalendar {
        @Override
        public LocalDate today() {
            return TODAY;
        }

        @Override
        public Instant now() {
            return NOW;
        }

        @Override
        public boolean simulation() {
            return false;
        }
    }

    /** The provider's first settings, the law's guard off. */
    private static final class WithoutGuard implements Settings {
        @Override
        public ProviderSettings get() {
            var s = ProviderSettings.INITIAL;
            return new ProviderSettings(
                    s.provider(),
                    s.timeZone(),
                    s.dailyRunAt(),
                    s.dueDatePolicy(),
                    s.allowedDueDays(),
                    s.extraHolidays(),
                    s.service(),
                    new LegalGuard(false, 15, Set.of(), 1),
                    s.considerInterest(),
                    s.billedStates(),
                    s.creditBlockedDays(),
                    s.prorationBase(),
                    s.generationLeadDays(),
                    s.firstDueMinDays(),
                    s.receiptTolerance(),
                    s.loyaltyUnit(),
                    s.trialMaxDays(),
                    s.deactivation(),
                    s.defaultContractTemplateId(),
                    s.defaultServiceId(),
                    s.version());
        }

        @Override
        public OptionalLong contractReducedAfterBlock(int reductionIntervalDays, int blockIntervalDays) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void save(ProviderSettings settings) {
            throw new UnsupportedOperationException();
        }
    }
}
