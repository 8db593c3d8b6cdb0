package dev.enlace.adapter.persistence.contract;

import dev.enlace.adapter.persistence.shared.Rows;
import dev.enlace.adapter.persistence.shared.StoredJson;
import dev.enlace.application.contract.ContractTabs;
import dev.enlace.application.event.EventLog;
import dev.enlace.application.shared.AuditTrail;
import dev.enlace.domain.contract.BillingSettings;
import dev.enlace.domain.contract.ContractAddress;
import dev.enlace.domain.contract.ContractEvent;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.ServiceSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

@ApplicationScoped
class PostgresContractTabs implements ContractTabs {
    private final EntityManager database;
    private final TabMapping mapping;
    private final EventLog events;
    private final AuditTrail audit;

    PostgresContractTabs(EntityManager database, TabMapping mapping, EventLog events, AuditTrail audit) {
        this.database = database;
        this.mapping = mapping;
        this.events = events;
        this.audit = audit;
    }

    @Override
    @Transactional
    public ServiceSettings serviceSettings(ContractId contract) {
        var row = database.find(ServiceSettingsRow.class, contract.value());
        return row == null ? ServiceSettings.initial(contract, null) : mapping.toSettings(row);
    }

    @Override
    @Transactional
    public BillingSettings billingSettings(ContractId contract) {
        var row = database.find(BillingSettingsRow.class, contract.value());
        return row == null ? BillingSettings.initial(contract, false) : mapping.toSettings(row);
    }

    @Override
    @Transactional
    public ContractAddress address(ContractId contract) {
        var row = database.find(AddressRow.class, contract.value());
        return row == null ? ContractAddress.initial(contract) : mapping.toAddress(row);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void save(ServiceSettings settings) {
        var id = settings.contractId();
        var stored = database.find(ServiceSettingsRow.class, id.value());
        var before = fields(serviceSettings(id));
        new Rows<>(database, ServiceSettingsRow.class, row -> row.version)
                .save(
                        id.value(),
                        settings.version(),
                        ServiceSettingsRow::new,
                        row -> mapping.copy(settings, row),
                        Map.of());
        done(id, "service-settings", stored != null, before, fields(settings));
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void save(BillingSettings settings) {
        var id = settings.contractId();
        var stored = database.find(BillingSettingsRow.class, id.value());
        var before = fields(billingSettings(id));
        new Rows<>(database, BillingSettingsRow.class, row -> row.version)
                .save(
                        id.value(),
                        settings.version(),
                        BillingSettingsRow::new,
                        row -> mapping.copy(settings, row),
                        Map.of());
        done(id, "billing-settings", stored != null, before, fields(settings));
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void save(ContractAddress address) {
        var id = address.contractId();
        var stored = database.find(AddressRow.class, id.value());
        var before = fields(address(id));
        new Rows<>(database, AddressRow.class, row -> row.version)
                .save(id.value(), address.version(), AddressRow::new, row -> mapping.copy(address, row), Map.of());
        done(id, "address", stored != null, before, fields(address));
    }

    /** What a contract is created with is no edit; the history shows only where it differs from the usual. */
    private void done(ContractId id, String tab, boolean edit, Map<String, Object> before, Map<String, Object> after) {
        audit.record("contract", id.value(), tab, before, after, null);
        if (edit && !before.equals(after)) {
            events.append("contract", List.of(new ContractEvent.Edited(id, tab)));
        }
    }

    private static Map<String, Object> fields(Record tab) {
        var fields = new LinkedHashMap<String, Object>();
        StoredJson.tree(tab).properties().forEach(field -> {
            // The parts of a nested record are fields of their own, save a list.
            if (field.getValue().isObject()
                    && (field.getKey().equals("overrides") || field.getKey().equals("address"))) {
                field.getValue().properties().forEach(part -> fields.put(part.getKey(), part.getValue()));
            } else {
                fields.put(field.getKey(), field.getValue());
            }
        });
        fields.remove("contractId");
        fields.remove("version");
        return fields;
    }
}
