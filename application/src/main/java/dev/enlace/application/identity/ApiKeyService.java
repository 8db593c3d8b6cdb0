package dev.enlace.application.identity;

import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.shared.AuditTrail;
import dev.enlace.application.shared.CurrentActor;
import dev.enlace.application.shared.Ids;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.identity.ApiKey;
import dev.enlace.domain.identity.ApiKeyId;
import dev.enlace.domain.identity.ApiKeySecret;
import dev.enlace.domain.shared.DomainException;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

@UseCase
class ApiKeyService implements ManageApiKeys {
    private final ApiKeys keys;
    private final AuditTrail audit;
    private final Ids ids;
    private final CurrentActor actor;
    private final ProviderCalendar calendar;
    private final SecureRandom random = new SecureRandom();

    ApiKeyService(ApiKeys keys, AuditTrail audit, Ids ids, CurrentActor actor, ProviderCalendar calendar) {
        this.keys = keys;
        this.audit = audit;
        this.ids = ids;
        this.actor = actor;
        this.calendar = calendar;
    }

    @Override
    public Created create(Create command) {
        var now = calendar.now();
        if (command.expiresAt() != null) {
            ApiKey.checkExpiry(command.expiresAt(), now);
        }
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var secret = ApiKeySecret.of(bytes);
        var key = new ApiKey(
                new ApiKeyId(ids.next()),
                command.name(),
                secret.hint(),
                command.role(),
                command.customerId(),
                command.scopes(),
                actor.get().name(),
                now,
                command.expiresAt(),
                null,
                null,
                0);
        key.checkGivenBy(command.giver());
        var added = keys.add(key, secret);
        audit.record("api-key", key.id().value(), "api-key", null, facts(added), null);
        return new Created(added, secret);
    }

    @Override
    public ApiKey change(Change command) {
        var before = expected(command.id(), command.expected());
        var after = before.change(command.name(), command.scopes(), command.expiresAt(), calendar.now());
        after.checkGivenBy(command.giver());
        return save(before, after);
    }

    @Override
    public ApiKey revoke(ApiKeyId id, long expected) {
        var before = expected(id, expected);
        return before.revokedAt() != null ? before : save(before, before.revoke(calendar.now()));
    }

    @Override
    public ApiKey get(ApiKeyId id) {
        return keys.find(id).orElseThrow(() -> ApiKey.notFound(id.value()));
    }

    @Override
    public Optional<ApiKey> identify(ApiKeySecret secret) {
        var now = calendar.now();
        var valid = keys.find(secret).filter(key -> key.validAt(now));
        valid.ifPresent(key -> keys.used(key.id(), now));
        return valid;
    }

    @Override
    public Slice<ApiKey> search(@Nullable String q, @Nullable Boolean valid, PageQuery page) {
        return keys.search(q, valid, calendar.now(), page);
    }

    private ApiKey expected(ApiKeyId id, long version) {
        var key = get(id);
        if (key.version() != version) {
            throw DomainException.stale(id);
        }
        return key;
    }

    private ApiKey save(ApiKey before, ApiKey after) {
        var saved = keys.save(after);
        audit.record("api-key", saved.id().value(), "api-key", facts(before), facts(saved), null);
        return saved;
    }

    private static Map<String, ?> facts(ApiKey key) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("name", key.name());
        facts.put("role", key.role());
        facts.put("customerId", key.customerId());
        facts.put("scopes", new TreeSet<>(key.scopes()));
        facts.put("expiresAt", key.expiresAt());
        facts.put("revokedAt", key.revokedAt());
        return facts;
    }
}
