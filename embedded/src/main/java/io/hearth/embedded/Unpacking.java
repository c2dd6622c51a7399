package io.hearth.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/** Unpacks an archive as a whole or not at all: into a folder beside the target, which is then renamed. */
final class Unpacking {
    private static final int OWNER_EXECUTES = 0100;
    private static final Set<PosixFilePermission> PROGRAM = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> PLAIN = PosixFilePermissions.fromString("rw-r--r--");

    /** Writes an archive's entries under a folder. */
    interface Source {
        void unpackInto(Path folder) throws IOException;
    }

    private Unpacking() {}

    /** Does nothing if the target exists: it can only be whole. */
    static Path once(Path target, Source source) {
        if (Files.isDirectory(target)) {
            return target;
        }
        try {
            Path parent = Files.createDirectories(target.toAbsolutePath().getParent());
            Path temporary = Files.createTempDirectory(parent, "." + target.getFileName() + "-");
            try {
                source.unpackInto(temporary);
                Files.setPosixFilePermissions(temporary, PROGRAM);
                move(temporary, target);
            } finally {
                deleteTree(temporary);
            }
            return target;
        } catch (IOException e) {
            throw EmbeddedServicesException.brokenArchive(String.valueOf(target.getFileName()), e);
        }
    }

    /** Where an entry goes; refuses names that climb out of the folder. */
    static Path entryPath(Path folder, String entry) throws IOException {
        Path path = folder.resolve(entry).normalize();
        if (!path.startsWith(folder)) {
            throw new IOException("entry outside of the archive: " + entry);
        }
        Files.createDirectories(path.getParent());
        return path;
    }

    static void writeFile(Path path, InputStream content, int mode) throws IOException {
        Files.copy(content, path, StandardCopyOption.REPLACE_EXISTING);
        Files.setPosixFilePermissions(path, (mode & OWNER_EXECUTES) != 0 ? PROGRAM : PLAIN);
    }

    /** Deletes what is there; what another process deletes at the same moment is no error. */
    static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Another Hearth may have put the same folder there meanwhile; then that one serves as well. */
    private static void move(Path temporary, Path target) throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw e;
        } catch (IOException e) {
            if (!Files.isDirectory(target)) {
                throw e;
            }
        }
    }
}
