package dev.enlace.application.identity;

import java.util.function.Supplier;

class InMemoryUsersTest extends UsersContract {
    private final InMemoryUsers users = new InMemoryUsers();

    @Override
    protected Users users() {
        return users;
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return work.get();
    }
}
