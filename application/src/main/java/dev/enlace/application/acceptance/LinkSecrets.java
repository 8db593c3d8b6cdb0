package dev.enlace.application.acceptance;

import dev.enlace.application.shared.DeploymentKeys;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.shared.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;

/**
 * Links and codes. Both are computed of a random seed and a key of the installation, so that the messages can be written after the
 * commit, as often as needed, and nothing that opens a link is stored: who has the table alone has neither.
 */
@UseCase
class LinkSecrets {
    private static final int SEED_BYTES = 32;
    private static final int SIX_DIGITS = 1_000_000;

    private final DeploymentKeys keys;
    private final SecureRandom random = new SecureRandom();

    LinkSecrets(DeploymentKeys keys) {
        this.keys = keys;
    }

    byte[] newSeed() {
        var seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        return seed;
    }

    /** 256 bits as 43 letters, digits, hyphens and underscores. */
    String token(byte[] seed) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac("acceptance-link", seed, ""));
    }

    /** The request's code of this number: six digits, cut out as RFC 4226 does. */
    String code(byte[] seed, int number) {
        var mac = mac("acceptance-code", seed, ":" + number);
        int offset = mac[mac.length - 1] & 0xf;
        int value = ByteBuffer.wrap(mac).getInt(offset) & 0x7fffffff;
        return String.format(Locale.ROOT, "%06d", value % SIX_DIGITS);
    }

    /** Hashed twice, the key before each: then nothing can be appended to what was hashed. */
    private byte[] mac(String purpose, byte[] seed, String what) {
        var key = keys.derive(purpose);
        return Sha256.of(key, Sha256.of(key, seed, what.getBytes(StandardCharsets.UTF_8)));
    }
}
