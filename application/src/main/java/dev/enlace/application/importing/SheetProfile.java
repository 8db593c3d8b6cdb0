package dev.enlace.application.importing;

import dev.enlace.domain.shared.DomainException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a sheet tells of itself before a line of it is judged.
 *
 * @param lines about how many; blank ones and those within quotes count too, the header not
 */
record SheetProfile(Charset charset, Layout layout, long lines) {
    /** Reads all of the file for its encoding, and its header. */
    static SheetProfile of(Path sheet) throws IOException {
        var check = new Utf8Check();
        long lines = 0;
        try (var in = Files.newInputStream(sheet)) {
            var piece = new byte[64 * 1024];
            boolean first = true;
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                if (first) {
                    refuseUtf16(piece, read);
                    first = false;
                }
                check.feed(piece, read);
                for (int i = 0; i < read; i++) {
                    lines += piece[i] == '\n' ? 1 : 0;
                }
            }
        }
        try (var in = Files.newInputStream(sheet)) {
            return new SheetProfile(check.charset(), reader(in, check.charset()).layout(), Math.max(0, lines - 1));
        }
    }

    static SheetReader reader(InputStream in, Charset charset) throws IOException {
        return new SheetReader(new BufferedReader(new InputStreamReader(in, charset), 64 * 1024));
    }

    private static void refuseUtf16(byte[] piece, int length) {
        if (length >= 2 && (piece[0] & 0xff) + (piece[1] & 0xff) == 0xff + 0xfe) {
            throw new DomainException(
                    DomainException.Kind.MALFORMED,
                    "sheet-encoding-unsupported",
                    "a sheet in UTF-16",
                    Map.of("allowed", "UTF-8, Windows-1252"));
        }
    }
}
