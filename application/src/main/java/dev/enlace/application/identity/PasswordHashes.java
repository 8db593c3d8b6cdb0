package dev.enlace.application.identity;

/** Output port: one-way hashes of passwords, slow on purpose. */
public interface PasswordHashes {
    String hash(String password);

    boolean matches(String password, String hash);

    /** Takes as long as {@link #matches}, and matches nothing: so that an unknown user cannot be told by the time it takes. */
    void pretend(String password);
}
