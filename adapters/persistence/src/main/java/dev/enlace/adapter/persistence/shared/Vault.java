package dev.enlace.adapter.persistence.shared;

import dev.enlace.application.shared.DeploymentKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts what must not lie open in the database: AES-256-GCM, a random nonce before each text, bound to where it belongs. */
@ApplicationScoped
public class Vault {
    /** Not written by this installation's key, or moved from another place. */
    public static final class Unreadable extends RuntimeException {
        Unreadable(Throwable cause) {
            super(cause);
        }
    }

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final DeploymentKeys keys;
    private final SecureRandom random = new SecureRandom();

    Vault(DeploymentKeys keys) {
        this.keys = keys;
    }

    /** @param place what the text belongs to, e.g. table and key; it can be decrypted only for the same */
    public byte[] encrypt(byte[] plain, String place) {
        try {
            var nonce = new byte[NONCE];
            random.nextBytes(nonce);
            var encrypted = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(plain);
            var sealed = Arrays.copyOf(nonce, NONCE + encrypted.length);
            System.arraycopy(encrypted, 0, sealed, NONCE, encrypted.length);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] decrypt(byte[] sealed, String place) {
        try {
            return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), place)
                    .doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new Unreadable(e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(keys.derive("vault"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
