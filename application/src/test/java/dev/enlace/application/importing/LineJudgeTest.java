package dev.enlace.application.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enlace.application.catalog.Cities;
import dev.enlace.application.catalog.Plans;
import dev.enlace.application.importing.SheetReader.Line;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.billing.CollectionPortfolio;
import dev.enlace.domain.billing.LateTerms;
import dev.enlace.domain.billing.PortfolioBank;
import dev.enlace.domain.catalog.City;
import dev.enlace.domain.catalog.Plan;
import dev.enlace.domain.catalog.PlanId;
import dev.enlace.domain.catalog.PortfolioId;
import dev.enlace.domain.catalog.ServiceId;
import dev.enlace.domain.catalog.ServiceItem;
import dev.enlace.domain.catalog.State;
import dev.enlace.domain.catalog.Technology;
import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.customer.CityCode;
import dev.enlace.domain.customer.CustomerId;
import dev.enlace.domain.customer.Document;
import dev.enlace.domain.network.BlockMode;
import dev.enlace.domain.network.Concentrator;
import dev.enlace.domain.network.ConcentratorId;
import dev.enlace.domain.network.ConcentratorType;
import dev.enlace.domain.provider.ProviderSettings;
import dev.enlace.domain.shared.Money;
import dev.enlace.domain.shared.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineJudgeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Map<Column, String> GOOD = Map.ofEntries(
            Map.entry(Column.CUSTOMER_DOCUMENT, "529.982.247-25"),
            Map.entry(Column.CUSTOMER_NAME, "Ana da Silva"),
            Map.entry(Column.CUSTOMER_EMAIL, "ana@example.com"),
            Map.entry(Column.CUSTOMER_MOBILE, "(31) 90000-0001"),
            Map.entry(Column.CUSTOMER_STREET, "Rua das Flores"),
            Map.entry(Column.CUSTOMER_CITY, "3171303"),
            Map.entry(Column.PLAN_CODE, "FIBRA-500"),
            Map.entry(Column.MONTHLY_PRICE, "109,90"),
            Map.entry(Column.DUE_DAY, "10"),
            Map.entry(Column.STATE, "Ativo"),
            Map.entry(Column.CONTRACT_DATE, "31/01/2026"),
            Map.entry(Column.ACCESS_LOGIN, "Ana.Silva"),
            Map.entry(Column.ACCESS_PASSWORD, "segredo123"));

    private final Known.Growing known = new Known.Growing();
    private final AtomicLong number = new AtomicLong();

    @Test
    void a_good_line_becomes_a_contract_billed_from_the_first_of_next_month() {
        var accepted = (Judged.Accepted) judge(GOOD);
        var contract = accepted.contract().snapshot();
        assertThat(contract.state()).isEqualTo(ContractState.ACTIVE);
        assertThat(contract.activatedOn()).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(contract.billingStart()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(contract.monthlyPrice()).isEqualTo(Money.of("109.90"));
        assertThat(accepted.access().login().value()).isEqualTo("Ana.Silva");
        assertThat(accepted.newCustomer().data().contacts()).hasSize(2);
        assertThat(accepted.address().useContractAddress()).isFalse();
    }

    @Test
    void the_plans_price_counts_where_the_line_names_none() {
        var accepted = (Judged.Accepted) judge(without(Column.MONTHLY_PRICE));
        assertThat(accepted.contract().snapshot().monthlyPrice()).isEqualTo(Money.of("99.90"));
    }

    @Test
    void a_pre_registered_contract_is_neither_activated_nor_billed() {
        var contract = ((Judged.Accepted) judge(with(Column.STATE, "PRE_REGISTERED")))
                .contract()
                .snapshot();
        assertThat(contract.activatedOn()).isNull();
        assertThat(contract.billingStart()).isNull();
    }

    @Test
    void an_automatic_restriction_does_not_stand_since_nothing_is_owed_yet() {
        for (var state : List.of("REDUCED_AUTO", "Bloqueado automático")) {
            var contract = ((Judged.Accepted)
                            judge(changed(Map.of(Column.STATE, state, Column.ACCESS_LOGIN, "login" + state.length()))))
                    .contract()
                    .snapshot();
            assertThat(contract.state()).isEqualTo(ContractState.ACTIVE);
        }
    }

    @Test
    void a_manual_block_stays() {
        var contract = ((Judged.Accepted) judge(with(Column.STATE, "Bloqueado manual")))
                .contract()
                .snapshot();
        assertThat(contract.state()).isEqualTo(ContractState.BLOCKED_MANUAL);
    }

    @Test
    void a_cancelled_contract_takes_no_login() {
        var cancelled = new EnumMap<>(with(Column.STATE, "Cancelado"));
        assertThat(codes(judge(cancelled))).containsExactly("access-with-cancelled");
        cancelled.remove(Column.ACCESS_LOGIN);
        assertThat(((Judged.Accepted) judge(cancelled)).access()).isNull();
    }

    @Test
    void the_same_line_is_unchanged_the_second_time() {
        var first = (Judged.Accepted) judge(GOOD);
        assertThat(judge(GOOD))
                .isEqualTo(new Judged.Unchanged(2, first.contract().snapshot().id(), 1));
    }

    @Test
    void another_line_with_a_login_that_is_taken_is_rejected_without_regard_to_case() {
        judge(GOOD);
        var other = changed(Map.of(Column.ACCESS_LOGIN, "ANA.SILVA", Column.DUE_DAY, "11"));
        assertThat(codes(judge(other))).containsExactly("login-taken");
    }

    @Test
    void a_login_that_the_concentrator_has_is_rejected() {
        known.over(new Known(Map.of(), Map.of(), Set.of(), Set.of("ana.silva"), Map.of()));
        assertThat(codes(judge(GOOD))).containsExactly("login-taken-on-concentrator");
    }

    @Test
    void a_registered_customer_keeps_its_data_and_the_line_need_not_tell_them() {
        var registered = new CustomerId(UUID.randomUUID());
        known.over(new Known(Map.of(), Map.of(new Document("52998224725"), registered), Set.of(), Set.of(), Map.of()));
        var line = new EnumMap<>(GOOD);
        line.keySet().removeAll(Set.of(Column.CUSTOMER_NAME, Column.CUSTOMER_STREET, Column.CUSTOMER_CITY));
        var accepted = (Judged.Accepted) judge(line);
        assertThat(accepted.newCustomer()).isNull();
        assertThat(accepted.contract().snapshot().customerId()).isEqualTo(registered);
    }

    @Test
    void two_contracts_of_one_new_customer_share_it() {
        var first = (Judged.Accepted) judge(GOOD);
        var second = (Judged.Accepted) judge(with(Column.ACCESS_LOGIN, "ana.2"));
        assertThat(second.newCustomer()).isNull();
        assertThat(second.customerId()).isEqualTo(first.customerId());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CUSTOMER_DOCUMENT|529.982.247-26|document-invalid",
                "CUSTOMER_EMAIL|ana@|email-malformed",
                "CUSTOMER_MOBILE|123|phone-malformed",
                "CUSTOMER_BIRTH_DATE|31/02/1990|date-malformed",
                "CUSTOMER_CITY|1234567|unknown-city",
                "CUSTOMER_POSTAL_CODE|123|postal-code-malformed",
                "PLAN_CODE|NADA|unknown-reference",
                "MONTHLY_PRICE|-1,00|price-out-of-range",
                "MONTHLY_PRICE|149,905|money-malformed",
                "DUE_DAY|0|due-day-out-of-range",
                "DUE_DAY|32|due-day-out-of-range",
                "DUE_DAY|dez|number-malformed",
                "STATE|Fechado|value-unknown",
                "CONTRACT_DATE|2026-02-30|date-malformed",
                "CONTRACT_DATE|01/01/1990|date-out-of-range",
                "ACTIVATED_ON|25/11/2026|activation-in-the-future",
                "LOYALTY_MONTHS|24|loyalty-too-long-for-person",
                "SOLD_REMOTELY|talvez|boolean-malformed",
                "COLLECTION_PORTFOLIO|Nenhuma|unknown-reference",
                "ACCESS_LOGIN|a b|login-malformed",
                "ACCESS_RESERVED_IP|10.0.0.1|unknown-reference",
                "DEACTIVATION_FROM|01/11/2026|required",
            })
    void a_wrong_value_is_named_with_its_field_and_what_is_allowed(Column column, String value, String code) {
        var rejected = (Judged.Rejected) judge(with(column, value));
        assertThat(rejected.violations()).extracting(Violation::code).containsExactly(code);
        var violation = rejected.violations().get(0);
        if (!code.equals("required")) {
            assertThat(violation.pointer()).isEqualTo(column.header());
            assertThat(violation.value()).isEqualTo(value);
        }
        assertThat(violation.allowed()).isNotBlank();
    }

    @Test
    void every_wrong_field_of_a_line_is_named_at_once_and_a_password_never_shows() {
        var line = changed(Map.of(Column.DUE_DAY, "99", Column.ACCESS_PASSWORD, "é", Column.CUSTOMER_EMAIL, "x"));
        var rejected = (Judged.Rejected) judge(line);
        assertThat(rejected.violations())
                .extracting(Violation::pointer)
                .containsExactlyInAnyOrder("dueDay", "access.password", "customer.email");
        assertThat(rejected.violations()).extracting(Violation::value).doesNotContain("é");
    }

    @Test
    void no_garbage_in_any_field_makes_the_judge_fail() {
        var random = new Random(11);
        var letters = "a1Z ;,.\"'-/@\u0000\n\té€😀ß0";
        for (int round = 0; round < 5_000; round++) {
            var line = new EnumMap<>(GOOD);
            for (int i = 0; i < 1 + random.nextInt(4); i++) {
                var value = new StringBuilder();
                for (int length = 1 + random.nextInt(40); value.length() < length; ) {
                    value.append(letters.charAt(random.nextInt(letters.length())));
                }
                line.put(Column.values()[random.nextInt(Column.values().length)], value.toString());
            }
            var judged = judge(line);
            if (judged instanceof Judged.Rejected rejected) {
                assertThat(rejected.violations())
                        .isNotEmpty()
                        .noneMatch(v -> String.valueOf(v.value()).indexOf('\u0000') >= 0);
            }
        }
    }

    private Judged judge(Map<Column, String> values) {
        var line = new Line(2, values, null, values.size());
        return new LineJudge(
                        references(),
                        ProviderSettings.INITIAL,
                        TODAY,
                        UUID::randomUUID,
                        number::incrementAndGet,
                        new Random(1))
                .judge(line, known);
    }

    private static List<String> codes(Judged judged) {
        return ((Judged.Rejected) judged)
                .violations().stream().map(Violation::code).toList();
    }

    private static Map<Column, String> with(Column column, String value) {
        return changed(Map.of(column, value));
    }

    private static Map<Column, String> changed(Map<Column, String> changes) {
        var line = new EnumMap<>(GOOD);
        line.putAll(changes);
        return line;
    }

    private static Map<Column, String> without(Column column) {
        var line = new EnumMap<>(GOOD);
        line.remove(column);
        return line;
    }

    private static References references() {
        return new References(
                new OnePlan(),
                new OneCity(),
                List.of(new CollectionPortfolio(
                        new PortfolioId(UUID.randomUUID()),
                        "Carteira",
                        PortfolioBank.NONE,
                        LateTerms.NONE,
                        null,
                        null,
                        true,
                        0)),
                List.of(new ServiceItem(new ServiceId(UUID.randomUUID()), "Provimento de acesso à internet", true, 0)),
                List.of(),
                List.of(new Concentrator(
                        new ConcentratorId(UUID.randomUUID()),
                        "Simulado",
                        ConcentratorType.SIMULATED,
                        null,
                        null,
                        3799,
                        BlockMode.REJECT,
                        true,
                        0)),
                null,
                null);
    }

    /** Knows one city. */
    private static final class OneCity implements Cities {
        @Override
        public Optional<City> find(CityCode code) {
            return code.value().equals("3171303")
                    ? Optional.of(new City(code, "Viçosa", "MG", new BigDecimal("-20.75"), new BigDecimal("-42.88")))
                    : Optional.empty();
        }

        @Override
        public Slice<City> search(String text, State state, PageQuery page) {
            throw new UnsupportedOperationException();
        }
    }

    /** Sells one plan. */
    private static final class OnePlan implements Plans {
        private final Plan plan = new Plan(
                new PlanId(UUID.randomUUID()),
                "FIBRA-500",
                "Fibra 500",
                Technology.FIBER,
                500_000,
                250_000,
                1_000,
                1_000,
                Money.of("99.90"),
                null,
                null,
                List.of(),
                true,
                0);

        @Override
        public Optional<Plan> find(PlanId id) {
            return Optional.of(plan);
        }

        @Override
        public Optional<Plan> findByCode(String code) {
            return code.equals(plan.code()) ? Optional.of(plan) : Optional.empty();
        }

        @Override
        public Plan save(Plan changed) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Slice<Plan> search(Filter filter, PageQuery page) {
            return new Slice<>(List.of(plan), null, null);
        }
    }
}
