package io.hearth.push.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A {@link PushNode} in a process of its own.
 *
 * @param log what it said
 */
record PushProcess(Process process, Path log) {

    static PushProcess start(String database, String sandbox) throws IOException {
        Path log = Files.createTempFile("push-node-", ".log");
        log.toFile().deleteOnExit();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PushNode.class.getName(),
                        database,
                        sandbox)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new PushProcess(process, log);
    }

    void kill() {
        process.destroyForcibly();
    }

    /** It may finish what it is at. */
    void terminate() {
        process.destroy();
    }

    void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    boolean awaitEnd() throws InterruptedException {
        return process.waitFor(30, TimeUnit.SECONDS);
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }
}
