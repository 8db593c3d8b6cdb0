package dev.enlace.application.identity;

import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.identity.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Output port: lists of users. */
public interface UserQueries {
    /** @param q a part of the name or username */
    record Filter(
            @Nullable String q,
            @Nullable Role role,
            @Nullable Boolean active) {}

    record Item(
            UUID id,
            String username,
            String name,
            @Nullable String email,
            Role role,
            @Nullable UUID customerId,
            boolean active,
            long version) {}

    /** Sorts: {@code name}, {@code username}. */
    Slice<Item> search(Filter filter, PageQuery page);
}
