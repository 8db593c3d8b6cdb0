package dev.enlace.application.shared;

/**
 * Output port: the secret keys of this installation. All are derived from one master secret, which is configured
 * ({@code ENLACE_SECRET_KEY}) or made at the first start and kept in the database; every process on one database has the same.
 */
public interface DeploymentKeys {
    /** 32 bytes for one purpose, e.g. {@code tokens}; another purpose gives unrelated bytes. */
    byte[] derive(String purpose);
}
