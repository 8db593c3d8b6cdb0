package dev.enlace.application.importing;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Tells in which of the two customary encodings a text is: UTF-8 when all of it is valid as such, Windows-1252 otherwise.
 * A text with accents in Windows-1252 is practically never valid UTF-8. Fed piece by piece, in flat memory.
 */
public final class Utf8Check {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final CharBuffer discarded = CharBuffer.allocate(8192);
    /** The bytes of a character that the last piece cut in two: at most three. */
    private final ByteBuffer rest = ByteBuffer.allocate(4);

    private boolean valid = true;

    public void feed(byte[] bytes, int length) {
        int at = 0;
        while (valid && rest.position() > 0 && at < length) {
            rest.put(bytes[at++]);
            rest.flip();
            decode(rest);
            rest.compact();
        }
        if (!valid) {
            return;
        }
        var piece = ByteBuffer.wrap(bytes, at, length - at);
        decode(piece);
        if (valid) {
            rest.put(piece);
        }
    }

    /** The encoding of all that was fed. */
    public Charset charset() {
        return valid && rest.position() == 0 ? StandardCharsets.UTF_8 : WINDOWS_1252;
    }

    private void decode(ByteBuffer bytes) {
        while (true) {
            discarded.clear();
            var result = decoder.decode(bytes, discarded, false);
            if (result.isError()) {
                valid = false;
            }
            if (!result.isOverflow()) {
                return;
            }
        }
    }
}
