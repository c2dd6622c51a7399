package io.hearth.server.application;

import io.hearth.crm.phone.VaultKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * Keys for an installation that was given none: made once, kept in a file that only its owner reads. Whoever runs Hearth
 * on several machines gives all of them the same keys as settings instead.
 */
final class VaultKeyFile {

    private static final int KEY_BYTES = 32;

    private final Path file;

    VaultKeyFile(Path folder) {
        this.file = folder.resolve("vault-keys");
    }

    VaultKeys loadOrCreate() {
        try {
            if (!Files.exists(file)) {
                create();
            }
            List<String> lines = Files.readAllLines(file);
            return VaultKeys.parse(lines.get(0), lines.get(1));
        } catch (IOException e) {
            throw new UncheckedIOException("the vault's keys in " + file + " can't be read or made", e);
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalStateException("the file of the vault's keys, " + file + ", has not two lines", e);
        }
    }

    /** Written beside and moved, so that nobody finds half a file. */
    private void create() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "vault-keys",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(fresh, List.of("k1:" + random(), random()));
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException e) {
            Files.delete(fresh);
        }
    }

    private static String random() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
