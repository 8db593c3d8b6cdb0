package dev.enlace.adapter.persistence.identity;

import dev.enlace.domain.identity.ApiKey;
import dev.enlace.domain.identity.ApiKeyId;
import dev.enlace.domain.identity.Permission;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;

@Mapper
interface ApiKeyMapping {
    /** MapStruct takes what returns another key for a setter. */
    @Mapping(target = "revoke", ignore = true)
    ApiKey toKey(ApiKeyRow row);

    /** The version is the database's to count. */
    @Mapping(target = "version", ignore = true)
    @Mapping(target = "secretHash", ignore = true)
    void copy(ApiKey key, @MappingTarget ApiKeyRow row);

    default ApiKeyId id(UUID id) {
        return new ApiKeyId(id);
    }

    default UUID id(ApiKeyId id) {
        return id.value();
    }

    default Set<Permission> scopes(String[] names) {
        return Arrays.stream(names).map(Permission::valueOf).collect(Collectors.toSet());
    }

    default String[] names(Set<Permission> scopes) {
        return scopes.stream().map(Enum::name).sorted().toArray(String[]::new);
    }
}
