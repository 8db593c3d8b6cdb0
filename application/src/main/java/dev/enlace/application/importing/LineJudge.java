package dev.enlace.application.importing;

import dev.enlace.application.importing.SheetReader.Line;
import dev.enlace.application.shared.Ids;
import dev.enlace.domain.catalog.PortfolioId;
import dev.enlace.domain.contract.BillingSettings;
import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.contract.Deactivation;
import dev.enlace.domain.contract.DueDay;
import dev.enlace.domain.contract.Loyalty;
import dev.enlace.domain.contract.Sale;
import dev.enlace.domain.contract.ServiceSettings;
import dev.enlace.domain.contract.Standing;
import dev.enlace.domain.customer.Customer;
import dev.enlace.domain.customer.CustomerId;
import dev.enlace.domain.customer.Document;
import dev.enlace.domain.network.Access;
import dev.enlace.domain.network.AccessPassword;
import dev.enlace.domain.network.ConcentratorId;
import dev.enlace.domain.network.IpAddress;
import dev.enlace.domain.network.IpOffer;
import dev.enlace.domain.network.Login;
import dev.enlace.domain.network.Provisioning;
import dev.enlace.domain.network.SessionType;
import dev.enlace.domain.provider.ProviderSettings;
import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.Money;
import dev.enlace.domain.shared.Violation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides what becomes of a line, by the rules that a contract created over the API goes by. A dry run asks the same judge.
 *
 * <p>An imported contract is billed from its {@code billingStart} (the 1st of the next month unless it says otherwise),
 * without proration or installation order; its {@code activatedOn} is the contract's date unless it says otherwise.
 */
final class LineJudge {
    private static final Map<String, ContractState> STATES = Arrays.stream(ContractState.values())
            .collect(Collectors.toMap(state -> state.label().toLowerCase(Locale.ROOT), state -> state));
    private static final Map<String, String> ALLOWED = Map.of(
            "line-malformed", "every quote that opens a field closes it",
            "line-field-count", "as many fields as the header has columns",
            "line-too-long", "at most " + SheetReader.MAX_LINE + " characters");

    private final References references;
    private final ProviderSettings settings;
    private final LocalDate today;
    private final Ids ids;
    private final LongSupplier numbers;
    private final RandomGenerator random;
    private final CustomerFields customers;

    /** @param numbers of contracts, one for each accepted line */
    LineJudge(
            References references,
            ProviderSettings settings,
            LocalDate today,
            Ids ids,
            LongSupplier numbers,
            RandomGenerator random) {
        this.references = references;
        this.settings = settings;
        this.today = today;
        this.ids = ids;
        this.numbers = numbers;
        this.random = random;
        customers = new CustomerFields(references);
    }

    Judged judge(Line line, Known.Growing known) {
        if (line.fault() != null) {
            var value = line.found() == 0 ? null : line.found();
            var allowed = ALLOWED.getOrDefault(line.fault(), "");
            return new Judged.Rejected(line.number(), List.of(new Violation("", line.fault(), value, allowed)));
        }
        var key = LineKey.of(line.values());
        var before = known.line(key);
        if (before != null) {
            return new Judged.Unchanged(line.number(), before.contractId(), before.number());
        }
        var fields = new Fields(line.values());
        var accepted = accept(line.number(), key, fields, known);
        return accepted == null ? new Judged.Rejected(line.number(), fields.violations()) : accepted;
    }

    private Judged.@Nullable Accepted accept(long line, LineKey key, Fields fields, Known.Growing known) {
        var document = fields.required(Column.CUSTOMER_DOCUMENT, Document::new);
        var registered = document == null ? null : known.customer(document);
        var customerId = registered == null ? new CustomerId(ids.next()) : registered;
        var data = document == null ? null : customers.data(fields, document, registered != null);
        var state = fields.read(Column.STATE, LineJudge::state, ContractState.ACTIVE);
        var contractId = new ContractId(ids.next());
        var access = access(fields, contractId, state, known);
        var password = password(fields);
        var service = fields.check(Column.NOTE, () -> ServiceSettings.initial(contractId, note(fields)));
        var address = customers.contractAddress(fields, contractId);
        var draft = draft(fields, contractId, customerId, document, state);
        if (!fields.isFine() || draft == null) {
            return null;
        }
        var contract = contract(draft, fields);
        var newCustomer = registered == null && data != null
                ? fields.check(Column.CUSTOMER_BIRTH_DATE, () -> Customer.register(customerId, data, today))
                : null;
        if (!fields.isFine() || contract == null) {
            return null;
        }
        var accepted = new Judged.Accepted(
                line,
                key,
                customerId,
                newCustomer,
                contract,
                access,
                access == null ? null : password == null ? AccessPassword.generate(random) : password,
                Objects.requireNonNull(service),
                billing(fields, contractId),
                Objects.requireNonNull(address));
        known.add(accepted, Objects.requireNonNull(document));
        return accepted;
    }

    /** An imported contract owes nothing yet, so that no automatic restriction can stand. */
    private @Nullable Contract contract(Contract.Draft draft, Fields fields) {
        try {
            var contract = Contract.create(draft, today);
            contract.settleIn(Standing.CURRENT, today);
            return contract;
        } catch (DomainException e) {
            e.violations()
                    .forEach(violation -> fields.refuse(column(violation), violation.code(), violation.allowed()));
            return null;
        }
    }

    /** The domain points with the names of the API's form, which the columns have too. */
    private static Column column(Violation violation) {
        var path = violation.pointer().replaceFirst("^/", "").replace('/', '.');
        return Column.of(path).orElse(path.startsWith("deactivation") ? Column.DEACTIVATION_FROM : Column.STATE);
    }

    private Contract.@Nullable Draft draft(
            Fields fields, ContractId id, CustomerId customer, @Nullable Document document, ContractState state) {
        var plan = fields.required(Column.PLAN_CODE, references::plan);
        var price = fields.read(Column.MONTHLY_PRICE, Values::money);
        var dueDay = fields.required(Column.DUE_DAY, text -> settings.allowed(new DueDay(Values.whole(text))));
        var contractDate = fields.read(Column.CONTRACT_DATE, Values::date, today);
        var activatedOn = fields.read(Column.ACTIVATED_ON, Values::date);
        var billingStart = fields.read(Column.BILLING_START, Values::date);
        var loyalty = loyalty(fields);
        var deactivation = deactivation(fields);
        PortfolioId portfolio = fields.check(
                Column.COLLECTION_PORTFOLIO, () -> references.portfolio(fields.text(Column.COLLECTION_PORTFOLIO)));
        var service = fields.check(Column.SERVICE, () -> references.service(fields.text(Column.SERVICE)));
        var soldRemotely = fields.read(Column.SOLD_REMOTELY, Values::yesOrNo, false);
        var salesperson = fields.read(Column.SALESPERSON, references::salesperson);
        if (plan == null || dueDay == null || portfolio == null || service == null || document == null) {
            return null;
        }
        var served = state != ContractState.PRE_REGISTERED;
        return new Contract.Draft(
                id,
                numbers.getAsLong(),
                customer,
                document.isPerson(),
                state,
                contractDate,
                served && activatedOn == null ? contractDate : activatedOn,
                served && billingStart == null ? firstOfNextMonth() : billingStart,
                plan.id(),
                plan.price(),
                price,
                dueDay,
                loyalty,
                portfolio,
                service,
                new Sale(soldRemotely, salesperson, references.contractTemplate(), null),
                deactivation);
    }

    private @Nullable Access access(Fields fields, ContractId id, ContractState state, Known.Growing known) {
        if (state == ContractState.CANCELLED) {
            if (fields.has(Column.ACCESS_LOGIN)) {
                fields.refuse(Column.ACCESS_LOGIN, "access-with-cancelled", "blank with CANCELLED");
            }
            return null;
        }
        var login = fields.required(Column.ACCESS_LOGIN, Login::new);
        var session = fields.read(
                Column.ACCESS_SESSION_TYPE, text -> constant(SessionType.class, text), SessionType.DYNAMIC_PPPOE);
        var concentrator = fields.check(
                Column.ACCESS_CONCENTRATOR, () -> references.concentrator(fields.text(Column.ACCESS_CONCENTRATOR)));
        var ip = concentrator == null ? null : reservedIp(fields, concentrator, known);
        if (login == null || concentrator == null) {
            return null;
        }
        if (known.isTaken(login.key())) {
            fields.refuse(Column.ACCESS_LOGIN, "login-taken", "a login that no other contract has");
        } else if (known.isTakenOnConcentrator(login.key())) {
            fields.refuse(Column.ACCESS_LOGIN, "login-taken-on-concentrator", "a login that the concentrator has not");
        }
        return new Access(id, login, session, concentrator, ip, Provisioning.PENDING, 0);
    }

    private static @Nullable IpAddress reservedIp(Fields fields, ConcentratorId concentrator, Known.Growing known) {
        return fields.read(Column.ACCESS_RESERVED_IP, text -> {
            var ip = new IpAddress(text);
            var offer = known.address(ip);
            if (offer == null) {
                throw DomainException.invalid("unknown-reference", text, "a registered and free address");
            }
            offer.checkUsable("", concentrator, null);
            offer.checkFree("", null);
            if (known.isGiven(ip)) {
                throw IpOffer.taken(ip);
            }
            return ip;
        });
    }

    private static @Nullable AccessPassword password(Fields fields) {
        return fields.read(Column.ACCESS_PASSWORD, AccessPassword::new);
    }

    private static @Nullable String note(Fields fields) {
        var note = fields.text(Column.NOTE);
        return note == null ? null : Values.text(note, 4000);
    }

    private static @Nullable Loyalty loyalty(Fields fields) {
        var months = fields.read(Column.LOYALTY_MONTHS, Values::whole);
        var benefit = fields.read(Column.LOYALTY_BENEFIT, Values::money, Money.ZERO);
        if (months == null) {
            return null;
        }
        return fields.check(Column.LOYALTY_MONTHS, () -> new Loyalty(months, benefit));
    }

    private static @Nullable Deactivation deactivation(Fields fields) {
        var from = fields.read(Column.DEACTIVATION_FROM, Values::date);
        var until = fields.read(Column.DEACTIVATION_UNTIL, Values::date);
        if (from == null && until == null) {
            return null;
        }
        if (from == null || until == null) {
            fields.refuse(
                    from == null ? Column.DEACTIVATION_FROM : Column.DEACTIVATION_UNTIL,
                    "required",
                    "both dates or none");
            return null;
        }
        return fields.check(Column.DEACTIVATION_UNTIL, () -> new Deactivation(from, until));
    }

    private BillingSettings billing(Fields fields, ContractId id) {
        var initial = BillingSettings.initial(id, settings.considerInterest());
        var unified = fields.read(Column.UNIFIED_BILLING, Values::yesOrNo, false);
        return unified
                ? new BillingSettings(
                        id,
                        true,
                        today,
                        initial.defaultPaymentMethod(),
                        initial.financialCompetence(),
                        initial.noteCompetence(),
                        initial.directDebit(),
                        initial.installation(),
                        initial.invoice(),
                        0)
                : initial;
    }

    private LocalDate firstOfNextMonth() {
        return today.withDayOfMonth(1).plusMonths(1);
    }

    /** By the API's name or the manual's word. */
    private static ContractState state(String text) {
        var state = STATES.get(text.toLowerCase(Locale.ROOT));
        return state == null ? constant(ContractState.class, text) : state;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String text) {
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(text)) {
                return constant;
            }
        }
        throw DomainException.invalid(
                "value-unknown",
                text,
                Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")));
    }
}
