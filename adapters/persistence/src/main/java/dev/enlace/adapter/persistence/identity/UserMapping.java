package dev.enlace.adapter.persistence.identity;

import dev.enlace.application.identity.UserQueries;
import dev.enlace.domain.identity.User;
import dev.enlace.domain.identity.UserId;
import dev.enlace.domain.identity.Username;
import java.util.UUID;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;

@Mapper
interface UserMapping {
    User.Snapshot toSnapshot(UserRow row);

    UserQueries.Item toItem(UserRow row);

    /** The version is the database's to count. */
    @Mapping(target = "id", ignore = true)
    @Mapping(target = "version", ignore = true)
    void copy(User.Snapshot snapshot, @MappingTarget UserRow row);

    default UserId userId(UUID id) {
        return new UserId(id);
    }

    default Username username(String text) {
        return new Username(text);
    }

    default String text(Username username) {
        return username.text();
    }
}
