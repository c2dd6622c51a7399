package io.hearth.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** PostgreSQL's files: created once, whole or not at all. */
record PostgresCluster(Path home, Path folder, Path log, String password, UserSwitch user) {
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);

    Path data() {
        return folder.resolve("data");
    }

    /**
     * What these files have and no copy of them has: their number in the file system, and when it was given. Neither
     * goes along with a copy, whatever makes it; moved within the file system they keep both.
     */
    String place() {
        Path written = data().resolve("PG_VERSION");
        try {
            FileTime changed = (FileTime) Files.getAttribute(written, "unix:ctime");
            return Files.getAttribute(written, "unix:ino") + "-" + changed.to(TimeUnit.SECONDS);
        } catch (IOException e) {
            throw EmbeddedServicesException.failed("Cannot read " + written, e);
        }
    }

    /** Runs initdb in a folder beside, which is then renamed: one killed half-way leaves nothing that looks usable. */
    void createIfMissing(boolean durable) {
        if (Files.isDirectory(data())) {
            return;
        }
        Path unfinished = folder.resolve("data.unfinished");
        Path passwordFile = folder.resolve("initdb-password");
        try {
            Unpacking.deleteTree(unfinished);
            Files.deleteIfExists(passwordFile);
            Files.createFile(
                    passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(passwordFile, password);
            user.own(passwordFile);
            initdb(unfinished, passwordFile, durable);
            Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw EmbeddedServicesException.failed("Cannot create PostgreSQL's files in " + folder, e);
        } finally {
            delete(passwordFile);
        }
    }

    /**
     * Ends a server that still holds these files though no record names it, and clears the pid file when its pid now
     * belongs to some other program, which would keep the server from starting.
     */
    void clearPidFile() {
        Path file = data().resolve("postmaster.pid");
        Optional<ProcessHandle> holder = pidIn(file).flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
        if (holder.isEmpty()) {
            return;
        }
        if (isPostgres(holder.get())) {
            ProcessTree.of(holder.get()).terminate(StopSignal.INT, STOP_PATIENCE);
        } else {
            delete(file);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.endsWith("/postgres"))
                .isPresent();
    }

    private void initdb(Path target, Path passwordFile, boolean durable) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                home.resolve("bin/initdb").toString(),
                "--pgdata=" + target,
                "--username=" + PostgresService.USER,
                "--pwfile=" + passwordFile,
                "--encoding=UTF8",
                "--locale=C",
                "--auth=scram-sha-256"));
        if (!durable) {
            line.add("--no-sync");
        }
        Process process = new ChildCommand(
                        "initdb", user.apply(line), Map.of("TZ", "UTC"), folder, log, new byte[0], StopSignal.TERM)
                .start();
        if (exitOf(process) != 0) {
            throw EmbeddedServicesException.died("initdb", LogTail.of(log), log);
        }
    }

    private static int exitOf(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private static Optional<Long> pidIn(Path file) {
        try {
            return Files.exists(file)
                    ? Optional.of(Long.parseLong(Files.readAllLines(file).get(0)))
                    : Optional.empty();
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw EmbeddedServicesException.notWritable(file, e);
        }
    }
}
