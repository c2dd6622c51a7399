package io.hearth.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/** Generated passwords, in files that only the owner reads. */
public record Secrets(Path folder) {
    private static final int PASSWORD_BYTES = 24;

    public Optional<String> find(String name) {
        Path file = folder.resolve(name);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw EmbeddedServicesException.failed("Cannot read " + file, e);
        }
    }

    /** The same password at every call, made up at the first one. */
    public String password(String name) {
        return password(name, PASSWORD_BYTES);
    }

    /**
     * One that people have to type may be shorter.
     *
     * @param bytes of randomness; the password has two characters for each
     */
    public String password(String name, int bytes) {
        return find(name).orElseGet(() -> create(name, bytes));
    }

    private String create(String name, int bytes) {
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            Path temporary = Files.createTempFile(folder, name, ".new");
            Files.writeString(temporary, password + "\n");
            Files.move(temporary, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            return password;
        } catch (IOException e) {
            throw EmbeddedServicesException.notWritable(folder, e);
        }
    }
}
