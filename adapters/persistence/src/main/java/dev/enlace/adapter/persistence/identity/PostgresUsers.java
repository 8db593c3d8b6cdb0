package dev.enlace.adapter.persistence.identity;

import dev.enlace.adapter.persistence.shared.Keyset;
import dev.enlace.adapter.persistence.shared.Rows;
import dev.enlace.adapter.persistence.shared.TextSearch;
import dev.enlace.application.identity.UserQueries;
import dev.enlace.application.identity.Users;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.identity.User;
import dev.enlace.domain.identity.UserId;
import dev.enlace.domain.identity.UserRefused;
import dev.enlace.domain.identity.Username;
import dev.enlace.domain.shared.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PostgresUsers implements Users, UserQueries {
    private static final Map<String, Keyset.Column> SORTS = Map.of(
            "name", new Keyset.Column("u.name", "text"),
            "username", new Keyset.Column("lower(u.username)", "text"));

    private final EntityManager entities;
    private final Rows<UserRow> rows;
    private final UserMapping mapping;

    PostgresUsers(EntityManager entities, UserMapping mapping) {
        this.entities = entities;
        this.rows = new Rows<>(entities, UserRow.class, row -> row.version);
        this.mapping = mapping;
    }

    @Override
    @Transactional
    public Optional<User> find(UserId id) {
        return Optional.ofNullable(entities.find(UserRow.class, id.value())).map(this::user);
    }

    @Override
    @Transactional
    public Optional<User> find(Username username) {
        return entities.createQuery("from User where lower(username) = :username", UserRow.class)
                .setParameter("username", username.folded())
                .getResultStream()
                .findFirst()
                .map(this::user);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public User.Snapshot save(User user) {
        var snapshot = user.snapshot();
        return mapping.toSnapshot(rows.save(
                snapshot.id().value(),
                snapshot.version(),
                () -> newRow(snapshot),
                row -> mapping.copy(snapshot, row),
                Map.of(
                        "app_user_username", () -> UserRefused.usernameTaken(snapshot.username()),
                        "app_user_customer_id_fkey", () -> unknownCustomer(snapshot))));
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public int lockAdministrators() {
        return entities.createQuery("from User where role = ADMIN and active order by id", UserRow.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .size();
    }

    @Override
    @Transactional
    public boolean anyAdministrator() {
        return !entities.createQuery("select id from User where role = ADMIN", UUID.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    @Override
    @Transactional
    public Slice<Item> search(Filter filter, PageQuery page) {
        var search = new TextSearch("searchable(u.name || ' ' || u.username)", filter.q());
        var from = """
                from app_user u
                where (cast(:role as text) is null or u.role = :role)
                  and (cast(:active as boolean) is null or u.active = :active)""" + search.and();
        return rows.page(
                        "u.*",
                        from,
                        query -> {
                            search.bind(query);
                            query.setParameter(
                                    "role",
                                    filter.role() == null ? null : filter.role().name());
                            query.setParameter("active", filter.active());
                        },
                        new Keyset(page, "u.id", SORTS),
                        page,
                        row -> keys(row, page))
                .map(mapping::toItem);
    }

    private static List<String> keys(UserRow row, PageQuery page) {
        var key = page.sort().field().equals("name") ? row.name : row.username.toLowerCase(Locale.ROOT);
        return List.of(key, row.id.toString());
    }

    private static UserRow newRow(User.Snapshot snapshot) {
        var row = new UserRow();
        row.id = snapshot.id().value();
        return row;
    }

    private static DomainException unknownCustomer(User.Snapshot snapshot) {
        return DomainException.unknownReference("/customerId", String.valueOf(snapshot.customerId()));
    }

    private User user(UserRow row) {
        return User.of(mapping.toSnapshot(row));
    }
}
