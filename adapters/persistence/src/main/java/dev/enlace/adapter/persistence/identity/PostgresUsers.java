package dev.enlace.adapter.persistence.identity;

import dev.enlace.adapter.persistence.shared.Constraints;
import dev.enlace.adapter.persistence.shared.Keyset;
import dev.enlace.application.identity.UserQueries;
import dev.enlace.application.identity.Users;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.identity.Role;
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

    private final EntityManager entityManager;
    private final UserMapping mapping;

    PostgresUsers(EntityManager entityManager, UserMapping mapping) {
        this.entityManager = entityManager;
        this.mapping = mapping;
    }

    @Override
    @Transactional
    public Optional<User> find(UserId id) {
        return Optional.ofNullable(entityManager.find(UserRow.class, id.value()))
                .map(this::user);
    }

    @Override
    @Transactional
    public Optional<User> find(Username username) {
        return entityManager
                .createQuery("from User where lower(username) = :username", UserRow.class)
                .setParameter("username", username.folded())
                .getResultStream()
                .findFirst()
                .map(this::user);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public User.Snapshot save(User user) {
        var snapshot = user.snapshot();
        var row = entityManager.find(UserRow.class, snapshot.id().value());
        if (row == null) {
            row = new UserRow();
            row.id = snapshot.id().value();
            mapping.copy(snapshot, row);
            entityManager.persist(row);
        } else if (row.version != snapshot.version()) {
            throw DomainException.stale(snapshot.id());
        } else {
            mapping.copy(snapshot, row);
        }
        Constraints.flush(
                entityManager,
                snapshot.id(),
                Map.of(
                        "app_user_username", () -> UserRefused.usernameTaken(snapshot.username()),
                        "app_user_customer_id_fkey",
                                () -> DomainException.unknownReference("/customerId", snapshot.customerId())));
        return mapping.toSnapshot(row);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public int lockAdministrators() {
        return entityManager
                .createQuery("from User where role = ADMIN and active order by id", UserRow.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .size();
    }

    @Override
    @Transactional
    public boolean anyAdministrator() {
        return !entityManager
                .createQuery("select id from User where role = ADMIN", UUID.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    @Override
    @Transactional
    public Slice<Item> search(Filter filter, PageQuery page) {
        var where = """
                 from app_user u
                 where (cast(:q as text) is null or position(:q in lower(u.name)) > 0 or position(:q in lower(u.username)) > 0)
                   and (cast(:role as text) is null or u.role = :role)
                   and (cast(:active as boolean) is null or u.active = :active)""";
        var keyset = new Keyset(page, "u.id", SORTS);
        var select = "select u.id, u.username, u.name, u.email, u.role, u.customer_id, u.active, u.version ";
        var rows = bound(select + where + keyset.and() + keyset.orderAndLimit(), filter);
        keyset.bind(rows);
        @SuppressWarnings("unchecked")
        List<Object[]> found = rows.getResultList();
        Long total = page.count()
                ? ((Number) bound("select count(*) " + where, filter).getSingleResult()).longValue()
                : null;
        return Slice.of(found.stream().map(PostgresUsers::item).toList(), page, item -> keys(item, page), total);
    }

    private jakarta.persistence.Query bound(String sql, Filter filter) {
        return entityManager
                .createNativeQuery(sql)
                .setParameter("q", filter.q() == null ? null : filter.q().toLowerCase(Locale.ROOT))
                .setParameter(
                        "role", filter.role() == null ? null : filter.role().name())
                .setParameter("active", filter.active());
    }

    private static List<String> keys(Item item, PageQuery page) {
        var key = page.sort().field().equals("name")
                ? item.name()
                : item.username().toLowerCase(Locale.ROOT);
        return List.of(key, item.id().toString());
    }

    private static Item item(Object[] row) {
        return new Item(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                Role.valueOf((String) row[4]),
                (UUID) row[5],
                (Boolean) row[6],
                ((Number) row[7]).longValue());
    }

    private User user(UserRow row) {
        return User.of(mapping.toSnapshot(row));
    }
}
