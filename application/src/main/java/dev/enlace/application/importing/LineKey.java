package dev.enlace.application.importing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * What makes two lines the same: their values by column, wherever the line stands and however it is quoted. The password is
 * left out, since a digest of it would be one more thing to protect.
 */
public record LineKey(String value) {
    static LineKey of(Map<Column, String> values) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var column : Column.values()) {
                var value = values.get(column);
                if (value != null && !column.isSecret()) {
                    digest.update((column.header() + "=" + value + "\u0000").getBytes(StandardCharsets.UTF_8));
                }
            }
            return new LineKey(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
