package dev.enlace.adapter.rest.shared;

import dev.enlace.adapter.rest.problem.HttpRefusal;
import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;

/** The body of the request at hand: how long it may be, and its hash once it was read. */
@RequestScoped
public class RequestBody {
    private long limit;
    private byte[] hash = sha256().digest();

    public void limit(long bytes) {
        limit = bytes;
    }

    public long limit() {
        return limit;
    }

    /** Reads all of it; 413 beyond the limit, whatever Content-Length said. */
    public byte[] read(InputStream stream) throws IOException {
        var bytes = stream.readNBytes(Math.toIntExact(limit + 1));
        if (bytes.length > limit) {
            drain(stream);
            throw tooLarge(limit);
        }
        hash = sha256().digest(bytes);
        return bytes;
    }

    /** As {@link #read}, into a file. */
    public void spool(InputStream stream, Path file) throws IOException {
        var digest = sha256();
        long length = 0;
        try (var out = Files.newOutputStream(file)) {
            var piece = new byte[64 * 1024];
            for (int read = stream.read(piece); read >= 0; read = stream.read(piece)) {
                length += read;
                if (length > limit) {
                    drain(stream);
                    throw tooLarge(limit);
                }
                digest.update(piece, 0, read);
                out.write(piece, 0, read);
            }
        }
        hash = digest.digest();
    }

    /** SHA-256 of what was sent; of nothing when no body was read. */
    public byte[] hash() {
        return hash.clone();
    }

    /**
     * Takes in what the caller is still sending, up to a bound: most clients read an answer only after they have sent everything,
     * and would report a broken connection instead of the refusal.
     */
    public static void drain(InputStream stream) throws IOException {
        var buffer = new byte[64 * 1024];
        for (long left = 64L << 20; left > 0; ) {
            int read = stream.read(buffer);
            if (read < 0) {
                return;
            }
            left -= read;
        }
    }

    public static HttpRefusal tooLarge(long limit) {
        return new HttpRefusal(413, "body-too-large", Map.of("limit", limit));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
