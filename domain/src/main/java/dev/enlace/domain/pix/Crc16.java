package dev.enlace.domain.pix;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The check at a BR Code's end: CRC-16 with polynomial 0x1021 and start 0xFFFF over its UTF-8 bytes, as four hexadecimal digits. */
final class Crc16 {
    private Crc16() {}

    static String of(String text) {
        int crc = 0xFFFF;
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            crc ^= (each & 0xFF) << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x8000) == 0 ? crc << 1 : crc << 1 ^ 0x1021;
            }
        }
        return String.format(Locale.ROOT, "%04X", crc & 0xFFFF);
    }
}
