package dev.enlace.domain.acceptance;

import dev.enlace.domain.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** SHA-256 in hexadecimal, by which papers, links and codes are told without being kept. */
public final class Hashes {
    private Hashes() {}

    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.of(bytes));
    }

    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Takes as long for a near miss as for a wide one. */
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
