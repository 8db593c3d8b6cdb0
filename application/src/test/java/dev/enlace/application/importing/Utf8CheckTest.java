package dev.enlace.application.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8CheckTest {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    @Test
    void accents_are_told_apart_wherever_the_pieces_are_cut() {
        var random = new Random(7);
        var text = "José da Conceição; €; 😀; ".repeat(400);
        for (int round = 0; round < 300; round++) {
            assertThat(detect(text.getBytes(StandardCharsets.UTF_8), random)).isEqualTo(StandardCharsets.UTF_8);
            assertThat(detect(text.replace("😀", "").getBytes(WINDOWS_1252), random))
                    .isEqualTo(WINDOWS_1252);
        }
    }

    @Test
    void plain_ascii_and_nothing_are_utf8() {
        assertThat(detect("abc".getBytes(StandardCharsets.US_ASCII), new Random(1)))
                .isEqualTo(StandardCharsets.UTF_8);
        assertThat(new Utf8Check().charset()).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void a_character_cut_off_at_the_end_is_not_utf8() {
        var bytes = "São".getBytes(StandardCharsets.UTF_8);
        assertThat(detect(Arrays.copyOf(bytes, 2), new Random(1))).isEqualTo(WINDOWS_1252);
    }

    private static Charset detect(byte[] bytes, Random random) {
        var check = new Utf8Check();
        for (int at = 0; at < bytes.length; ) {
            int length = Math.min(bytes.length - at, 1 + random.nextInt(40));
            check.feed(Arrays.copyOfRange(bytes, at, at + length), length);
            at += length;
        }
        return check.charset();
    }
}
