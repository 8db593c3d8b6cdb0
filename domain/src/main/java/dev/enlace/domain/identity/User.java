package dev.enlace.domain.identity;

import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in. Created by an administrator, changed, deactivated and activated again; never deleted, for histories name
 * it. Its token epoch goes up whenever tokens given out before must not count any more: with a new password, another role or
 * customer, a deactivation.
 */
public final class User {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,180}\\.[^@\\s.]{2,24}");

    /**
     * @param customerId of role CUSTOMER, and only of it: whose data the user sees
     * @param tokenEpoch what a token must carry to be valid
     */
    public record Snapshot(
            UserId id,
            Username username,
            String name,
            @Nullable String email,
            Role role,
            @Nullable UUID customerId,
            String passwordHash,
            boolean active,
            long tokenEpoch,
            long version) {
        @Override
        public String toString() {
            return "User[" + id + "]";
        }
    }

    /** What an administrator edits. */
    public record Profile(
            String name,
            @Nullable String email,
            Role role,
            @Nullable UUID customerId) {
        public Profile {
            if (name.isBlank() || name.length() > 120) {
                throw UserRefused.invalid("/name", "name-length", name, "1..120 characters");
            }
            if (email != null && !EMAIL.matcher(email).matches()) {
                throw UserRefused.invalid(
                        "/email", "email-malformed", email, "an address such as ana@provedor.example");
            }
            role.checkCustomer(customerId);
        }
    }

    private final UserId id;
    private final Username username;
    private final long version;
    private Profile profile;
    private String passwordHash;
    private boolean active;
    private long tokenEpoch;

    private User(Snapshot s) {
        id = s.id;
        username = s.username;
        version = s.version;
        profile = new Profile(s.name, s.email, s.role, s.customerId);
        passwordHash = s.passwordHash;
        active = s.active;
        tokenEpoch = s.tokenEpoch;
    }

    public static User of(Snapshot snapshot) {
        return new User(snapshot);
    }

    /** A new, active user. */
    public static User create(UserId id, Username username, Profile profile, String passwordHash) {
        return new User(new Snapshot(
                id, username, profile.name, profile.email, profile.role, profile.customerId, passwordHash, true, 0, 0));
    }

    public void change(Profile newProfile) {
        if (newProfile.role != profile.role || !Objects.equals(newProfile.customerId, profile.customerId)) {
            tokenEpoch++;
        }
        profile = newProfile;
    }

    public void changePassword(String newHash) {
        passwordHash = newHash;
        tokenEpoch++;
    }

    /** No token given out before counts any more. */
    public void revokeTokens() {
        tokenEpoch++;
    }

    public void activate(boolean wanted) {
        if (active && !wanted) {
            tokenEpoch++;
        }
        active = wanted;
    }

    /** Whether the system could be administered by this user alone. */
    public boolean administers() {
        return active && profile.role == Role.ADMIN;
    }

    public Snapshot snapshot() {
        return new Snapshot(
                id,
                username,
                profile.name,
                profile.email,
                profile.role,
                profile.customerId,
                passwordHash,
                active,
                tokenEpoch,
                version);
    }
}
