package dev.enlace.bootstrap.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once from the jar that brings them; an interrupted unpacking leaves nothing behind. */
final class Binaries {
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private final Path directory;

    private Binaries(Path directory) {
        this.directory = directory;
    }

    /** The programs under {@code home}, in a directory named by the archive's hash, so that versions live side by side. */
    static Binaries in(Path home) throws IOException {
        var directory = home.resolve("binaries-" + hash());
        if (!Files.isDirectory(directory)) {
            var unpacked = home.resolve(directory.getFileName() + ".unpacking");
            Trees.delete(unpacked);
            unpack(unpacked);
            Files.move(unpacked, directory, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Binaries(directory);
    }

    /** Runs one program to its end and answers what it printed; a failure says so, with the same text. */
    String run(String input, String program, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        if (isRoot()) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody in particular.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(directory.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        var process = builder.start();
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        }
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(program + " failed: " + output.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + program, e);
        }
        return output;
    }

    private static boolean isRoot() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }

    private static InputStream archive() throws IOException {
        var archive = Binaries.class.getResourceAsStream(ARCHIVE);
        if (archive == null || !System.getProperty("os.name").equals("Linux")) {
            throw new IOException("no PostgreSQL for " + System.getProperty("os.name") + " "
                    + System.getProperty("os.arch") + " is packaged; name a server with QUARKUS_DATASOURCE_JDBC_URL");
        }
        return new BufferedInputStream(archive);
    }

    private static String hash() throws IOException {
        try (var in = new DigestInputStream(archive(), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(archive()))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = target.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(path.getParent());
                    if (entry.isSymbolicLink()) {
                        Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                    } else {
                        Files.copy(tar, path);
                        path.toFile().setExecutable((entry.getMode() & 0100) != 0);
                    }
                }
            }
        }
    }
}
