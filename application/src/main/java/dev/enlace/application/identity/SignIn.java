package dev.enlace.application.identity;

import dev.enlace.domain.identity.User;
import java.time.Duration;

/** Input port: says who somebody is who shows a username and a password. */
public interface SignIn {
    int MAX_FAILURES = 5;
    Duration WINDOW = Duration.ofMinutes(5);

    /** @param address where the call came from, as far as can be told */
    record Command(String username, String password, String address) {
        @Override
        public String toString() {
            return "SignIn";
        }
    }

    /**
     * Refuses wrong credentials and inactive users alike ({@code wrong-credentials}), and any attempt after five failures of
     * the name or the address within five minutes ({@code too-many-attempts}).
     */
    User.Snapshot signIn(Command command);
}
