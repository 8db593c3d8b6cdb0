package dev.enlace.application.catalog;

import dev.enlace.application.shared.AuditTrail;
import dev.enlace.application.shared.Ids;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.catalog.AcceptanceConfiguration;
import dev.enlace.domain.catalog.AcceptanceConfigurationId;
import dev.enlace.domain.shared.DomainException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

@UseCase
class AcceptanceConfigurationRegistry implements KeepAcceptanceConfigurations {
    private static final String SUBJECT = "acceptance-configuration";

    private final AcceptanceConfigurations configurations;
    private final Ids ids;
    private final AuditTrail audit;

    AcceptanceConfigurationRegistry(AcceptanceConfigurations configurations, Ids ids, AuditTrail audit) {
        this.configurations = configurations;
        this.ids = ids;
        this.audit = audit;
    }

    @Override
    public AcceptanceConfiguration create(Function<AcceptanceConfigurationId, AcceptanceConfiguration> make) {
        var stored = configurations.save(make.apply(new AcceptanceConfigurationId(ids.next())));
        audit.record(SUBJECT, stored.id().value(), SUBJECT, null, fields(stored), null);
        return stored;
    }

    @Override
    public AcceptanceConfiguration change(AcceptanceConfiguration configuration) {
        var before = get(configuration.id());
        var stored = configurations.save(configuration);
        audit.record(SUBJECT, stored.id().value(), SUBJECT, fields(before), fields(stored), null);
        return stored;
    }

    @Override
    public AcceptanceConfiguration get(AcceptanceConfigurationId id) {
        return configurations
                .find(id)
                .orElseThrow(() -> DomainException.notFound("acceptance-configuration-not-found", id.value()));
    }

    @Override
    public Slice<AcceptanceConfiguration> search(@Nullable String q, @Nullable Boolean active, PageQuery page) {
        return configurations.search(q, active, page);
    }

    private static Map<String, Object> fields(AcceptanceConfiguration configuration) {
        var fields = new HashMap<String, Object>();
        fields.put("name", configuration.name());
        fields.put("requiredForActivation", configuration.requiredForActivation());
        fields.put("channels", configuration.channels().stream().sorted().toList());
        fields.put("linkValidityHours", configuration.linkValidityHours());
        fields.put("askCode", configuration.askCode());
        fields.put("active", configuration.active());
        return fields;
    }
}
