package dev.enlace.bootstrap;

import dev.enlace.application.identity.Users;
import dev.enlace.application.identity.UsersContract;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.function.Supplier;

@QuarkusTest
class PostgresUsersTest extends UsersContract {
    @Inject
    Users users;

    @Override
    protected Users users() {
        return users;
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}
