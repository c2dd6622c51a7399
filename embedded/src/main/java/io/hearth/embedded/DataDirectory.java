package io.hearth.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One Hearth's folder, held exclusively until closed; the kernel frees it when the process dies. */
public final class DataDirectory implements AutoCloseable {
    private static final String LOCK_FILE = "hearth.lock";

    /**
     * POSIX drops a process's lock when the process closes any descriptor of the file, so a folder held by this JVM must
     * not even be opened a second time.
     */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;
    private final Ports ports;

    private DataDirectory(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
        this.ports = new Ports(path.resolve("ports.json"));
    }

    /**
     * Creates the folder if it is missing, and locks it.
     *
     * @throws EmbeddedServicesException if it is not writable or another Hearth holds it
     */
    public static DataDirectory open(Path directory) {
        Path path = created(directory);
        if (!HELD_HERE.add(path)) {
            throw EmbeddedServicesException.directoryInUse(
                    path, String.valueOf(ProcessHandle.current().pid()));
        }
        try {
            return new DataDirectory(path, locked(path));
        } catch (RuntimeException e) {
            HELD_HERE.remove(path);
            throw e;
        }
    }

    /** The process that holds this folder now, if any; asking does not disturb it. */
    public static Optional<ProcessHandle> findHolder(Path directory) {
        Path path = directory.toAbsolutePath().normalize();
        if (Files.exists(path) && HELD_HERE.contains(real(path))) {
            return Optional.of(ProcessHandle.current());
        }
        Path file = path.resolve(LOCK_FILE);
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        return isFree(file) ? Optional.empty() : ProcessHandle.of(pidIn(file));
    }

    public Path path() {
        return path;
    }

    /** The ports that this folder remembers; one object, so that nobody forgets another's. */
    Ports ports() {
        return ports;
    }

    /** A folder inside, created if missing. */
    Path folder(String name) {
        try {
            return Files.createDirectories(path.resolve(name));
        } catch (IOException e) {
            throw EmbeddedServicesException.notWritable(path.resolve(name), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw EmbeddedServicesException.failed("Cannot release " + path, e);
        } finally {
            HELD_HERE.remove(path);
        }
    }

    private static Path created(Path directory) {
        Path path = directory.toAbsolutePath().normalize();
        try {
            return Files.createDirectories(path).toRealPath();
        } catch (IOException e) {
            throw EmbeddedServicesException.notWritable(path, e);
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path;
        }
    }

    private static FileChannel locked(Path path) {
        Path file = path.resolve(LOCK_FILE);
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            @Nullable FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw EmbeddedServicesException.directoryInUse(
                        path, Files.readString(file).strip());
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
            return channel;
        } catch (IOException e) {
            throw EmbeddedServicesException.notWritable(path, e);
        }
    }

    private static boolean isFree(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                @Nullable FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (IOException e) {
            return true;
        }
    }

    private static long pidIn(Path file) {
        try {
            return Long.parseLong(Files.readString(file).strip());
        } catch (IOException | NumberFormatException e) {
            return -1;
        }
    }
}
