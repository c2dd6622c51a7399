package io.hearth.embedded;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs for this machine, from the class path: {@code /postgres-linux-x86_64.txz} and its like. */
record PostgresArchive(String resource) {
    private static final int NAME_BYTES = 6;

    static PostgresArchive ofThisMachine() {
        return new PostgresArchive("/postgres-" + system() + "-" + architecture() + ".txz");
    }

    /** @return the folder with {@code bin/postgres}, unpacked there once; its name follows the archive's content */
    Path unpackUnder(Path servicesDir) {
        byte[] archive = bytes();
        return Unpacking.once(
                servicesDir.resolve("postgresql-" + fingerprint(archive)), folder -> unpack(archive, folder));
    }

    private byte[] bytes() {
        try (@Nullable InputStream stream = PostgresArchive.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw EmbeddedServicesException.unsupportedPlatform(system() + "-" + architecture());
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw EmbeddedServicesException.brokenArchive(resource, e);
        }
    }

    private static void unpack(byte[] archive, Path folder) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(
                new BufferedInputStream(new XZInputStream(new ByteArrayInputStream(archive)), 1 << 16))) {
            for (@Nullable TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, Unpacking.entryPath(folder, entry.getName()));
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
        } else if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Unpacking.writeFile(path, content, entry.getMode());
        }
    }

    private static String fingerprint(byte[] archive) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest, 0, NAME_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String system() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name.replaceAll(" .*", "");
    }

    private static String architecture() {
        String name = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return switch (name) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> name;
        };
    }
}
