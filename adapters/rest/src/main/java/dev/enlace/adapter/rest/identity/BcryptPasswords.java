package dev.enlace.adapter.rest.identity;

import dev.enlace.application.identity.PasswordHashes;
import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class BcryptPasswords implements PasswordHashes {
    private static final int COST = 11;

    private final String nobody = BcryptUtil.bcryptHash("nobody has this password", COST);

    @Override
    public String hash(String password) {
        return BcryptUtil.bcryptHash(password, COST);
    }

    @Override
    public boolean matches(String password, String hash) {
        return BcryptUtil.matches(password, hash);
    }

    @Override
    public void pretend(String password) {
        BcryptUtil.matches(password, nobody);
    }
}
