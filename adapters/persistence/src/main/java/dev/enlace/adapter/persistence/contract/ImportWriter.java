package dev.enlace.adapter.persistence.contract;

import dev.enlace.adapter.persistence.shared.BinaryCopy;
import dev.enlace.adapter.persistence.shared.StoredJson;
import dev.enlace.adapter.persistence.shared.Vault;
import dev.enlace.application.importing.ImportBatch.NotStored;
import dev.enlace.application.importing.Judged.Accepted;
import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.shared.CurrentActor;
import dev.enlace.application.shared.Ids;
import dev.enlace.domain.customer.Customer;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Writes the rows of imported contracts and their new customers. Columns that no import sets keep their defaults. */
@ApplicationScoped
class ImportWriter {
    private final Vault vault;
    private final Ids ids;
    private final ProviderCalendar calendar;
    private final CurrentActor currentActor;

    ImportWriter(Vault vault, Ids ids, ProviderCalendar calendar, CurrentActor currentActor) {
        this.vault = vault;
        this.ids = ids;
        this.calendar = calendar;
        this.currentActor = currentActor;
    }

    void write(Connection connection, List<Accepted> contracts, UUID job) throws SQLException {
        var customers = contracts.stream()
                .map(Accepted::newCustomer)
                .filter(Objects::nonNull)
                .toList();
        customers(connection, customers);
        contacts(connection, customers);
        contracts(connection, contracts);
        timelines(connection, contracts);
        accesses(connection, contracts);
        addresses(connection, contracts);
        tabs(connection, contracts);
        lines(connection, contracts, job);
        histories(connection, contracts, customers, job);
    }

    private static void customers(Connection connection, List<Customer> customers) throws SQLException {
        try (var copy = BinaryCopy.into(
                connection, "customer", "id", "type", "name", "trade_name", "document", "birth_date", "address")) {
            for (var customer : customers) {
                var data = customer.data();
                copy.row()
                        .uuid(customer.id().value())
                        .text(data.type().name())
                        .text(data.name())
                        .text(data.tradeName())
                        .text(data.document().value())
                        .date(data.birthDate())
                        .jsonb(StoredJson.write(data.address()));
            }
            copy.finish();
        }
    }

    private static void contacts(Connection connection, List<Customer> customers) throws SQLException {
        try (var copy = BinaryCopy.into(
                connection, "customer_contact", "customer_id", "position", "channel", "value", "whatsapp")) {
            for (var customer : customers) {
                int position = 0;
                for (var contact : customer.data().contacts()) {
                    copy.row()
                            .uuid(customer.id().value())
                            .int32(position++)
                            .text(contact.channel().name())
                            .text(contact.value())
                            .bool(contact.whatsapp());
                }
            }
            copy.finish();
        }
    }

    private static void contracts(Connection connection, List<Accepted> contracts) throws SQLException {
        try (var copy = BinaryCopy.into(
                connection,
                "contract",
                "id",
                "number",
                "customer_id",
                "state",
                "contract_date",
                "activated_on",
                "billing_start",
                "plan_id",
                "monthly_price",
                "monthly_price_origin",
                "due_day",
                "loyalty_months",
                "loyalty_benefit",
                "collection_portfolio_id",
                "service_id",
                "sold_remotely",
                "salesperson_id",
                "contract_template_id",
                "deactivation_from",
                "deactivation_until",
                "blocked_days_credited_until",
                "period_since",
                "price_since",
                "blocked_days_pending")) {
            for (var accepted : contracts) {
                var contract = accepted.contract().snapshot();
                var loyalty = contract.loyalty();
                var pause = contract.deactivation();
                var salesperson = contract.sale().salespersonId();
                var template = contract.sale().contractTemplateId();
                copy.row()
                        .uuid(contract.id().value())
                        .int64(contract.number())
                        .uuid(contract.customerId().value())
                        .text(contract.state().name())
                        .date(contract.contractDate())
                        .date(contract.activatedOn())
                        .date(contract.billingStart())
                        .uuid(contract.planId().value())
                        .money(contract.monthlyPrice())
                        .text(contract.monthlyPriceOrigin().name())
                        .int32(contract.dueDay().value());
                if (loyalty == null) {
                    copy.absent().absent();
                } else {
                    copy.int32(loyalty.months()).money(loyalty.benefit());
                }
                copy.uuid(contract.collectionPortfolioId().value())
                        .uuid(contract.serviceId().value())
                        .bool(contract.sale().remotely())
                        .uuid(salesperson == null ? null : salesperson.value())
                        .uuid(template == null ? null : template.value())
                        .date(pause == null ? null : pause.from())
                        .date(pause == null ? null : pause.until())
                        .date(contract.blockedDaysCreditedUntil())
                        .date(contract.periods()
                                .get(contract.periods().size() - 1)
                                .from())
                        .date(contract.prices()
                                .get(contract.prices().size() - 1)
                                .from())
                        .bool(contract.blockedDaysPending());
            }
            copy.finish();
        }
    }

    private static void timelines(Connection connection, List<Accepted> contracts) throws SQLException {
        try (var copy = BinaryCopy.into(
                connection, "contract_period", "contract_id", "starts_on", "state", "exempt", "first_day_whole")) {
            for (var accepted : contracts) {
                for (var period : accepted.contract().snapshot().periods()) {
                    copy.row()
                            .uuid(accepted.contract().snapshot().id().value())
                            .date(period.from())
                            .text(period.state().name())
                            .bool(period.exempt())
                            .bool(period.firstDayWhole());
                }
            }
            copy.finish();
        }
        try (var copy = BinaryCopy.into(connection, "contract_price", "contract_id", "starts_on", "price")) {
            for (var accepted : contracts) {
                for (var price : accepted.contract().snapshot().prices()) {
                    copy.row()
                            .uuid(accepted.contract().snapshot().id().value())
                            .date(price.from())
                            .money(price.price());
                }
            }
            copy.finish();
        }
    }

    private void accesses(Connection connection, List<Accepted> contracts) throws SQLException {
        try (var copy = BinaryCopy.into(
                connection,
                "contract_access",
                "contract_id",
                "login",
                "login_key",
                "password",
                "session_type",
                "concentrator_id",
                "provisioning")) {
            for (var accepted : contracts) {
                var access = accepted.access();
                if (access != null) {
                    var password = accepted.password().value().getBytes(StandardCharsets.UTF_8);
                    copy.row()
                            .uuid(access.contractId().value())
                            .text(access.login().value())
                            .text(access.login().key())
                            .bytea(vault.encrypt(password, PostgresAccesses.place(access.contractId())))
                            .text(access.sessionType().name())
                            .uuid(access.concentratorId().value())
                            .text(access.provisioning().name());
                }
            }
            copy.finish();
        }
    }

    /** Somebody may have been faster since the lines were judged. */
    private static void addresses(Connection connection, List<Accepted> contracts) throws SQLException {
        var reserved = contracts.stream()
                .map(Accepted::access)
                .filter(access -> access != null && access.reservedIp() != null)
                .toList();
        if (reserved.isEmpty()) {
            return;
        }
        try (var update = connection.prepareStatement("""
                update ip_address a set state = 'TAKEN', contract_id = wanted.contract_id, version = a.version + 1
                  from unnest(?, ?) as wanted (address, contract_id)
                 where a.address = wanted.address::inet and a.state = 'FREE'""")) {
            update.setArray(
                    1,
                    connection.createArrayOf(
                            "text",
                            reserved.stream()
                                    .map(access -> access.reservedIp().value())
                                    .toArray()));
            update.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid",
                            reserved.stream()
                                    .map(access -> access.contractId().value())
                                    .toArray()));
            if (update.executeUpdate() < reserved.size()) {
                throw new NotStored("ip-address-taken", null);
            }
        }
    }

    private static void tabs(Connection connection, List<Accepted> contracts) throws SQLException {
        try (var copy = BinaryCopy.into(connection, "contract_service_settings", "contract_id", "note")) {
            for (var accepted : contracts) {
                copy.row()
                        .uuid(accepted.service().contractId().value())
                        .text(accepted.service().note());
            }
            copy.finish();
        }
        try (var copy = BinaryCopy.into(
                connection,
                "contract_billing_settings",
                "contract_id",
                "unified_billing",
                "unified_billing_start",
                "invoice_consider_interest")) {
            for (var accepted : contracts) {
                var billing = accepted.billing();
                copy.row()
                        .uuid(billing.contractId().value())
                        .bool(billing.unifiedBilling())
                        .date(billing.unifiedBillingStart())
                        .bool(billing.invoice().considerInterest());
            }
            copy.finish();
        }
        try (var copy =
                BinaryCopy.into(connection, "contract_address", "contract_id", "use_contract_address", "address")) {
            for (var accepted : contracts) {
                var place = accepted.address();
                copy.row()
                        .uuid(place.contractId().value())
                        .bool(place.useContractAddress())
                        .jsonb(place.address() == null ? null : StoredJson.write(place.address()));
            }
            copy.finish();
        }
    }

    private static void lines(Connection connection, List<Accepted> contracts, UUID job) throws SQLException {
        try (var copy = BinaryCopy.into(connection, "imported_line", "line_key", "contract_id", "job_id", "line")) {
            for (var accepted : contracts) {
                copy.row()
                        .bytea(HexFormat.of().parseHex(accepted.key().value()))
                        .uuid(accepted.contract().snapshot().id().value())
                        .uuid(job)
                        .int64(accepted.line());
            }
            copy.finish();
        }
    }

    /** The history of an imported record begins with where it came from, rather than with each of its fields. */
    private void histories(Connection connection, List<Accepted> contracts, List<Customer> customers, UUID job)
            throws SQLException {
        var actor = currentActor.get();
        var now = calendar.now();
        try (var copy = BinaryCopy.into(
                connection,
                "audit_entry",
                "id",
                "subject_type",
                "subject_id",
                "tab",
                "field",
                "after",
                "at",
                "actor",
                "actor_id",
                "source",
                "request_id")) {
            for (var customer : customers) {
                copy.row()
                        .uuid(ids.next())
                        .text("customer")
                        .uuid(customer.id().value())
                        .text("customer")
                        .text("import")
                        .jsonb(StoredJson.write(Map.of("job", job)))
                        .instant(now)
                        .text(actor.name())
                        .uuid(actor.userId())
                        .text(actor.source())
                        .text(actor.requestId());
            }
            for (var accepted : contracts) {
                copy.row()
                        .uuid(ids.next())
                        .text("contract")
                        .uuid(accepted.contract().snapshot().id().value())
                        .text("contract")
                        .text("import")
                        .jsonb(StoredJson.write(Map.of("job", job, "line", accepted.line())))
                        .instant(now)
                        .text(actor.name())
                        .uuid(actor.userId())
                        .text(actor.source())
                        .text(actor.requestId());
            }
            copy.finish();
        }
    }
}
