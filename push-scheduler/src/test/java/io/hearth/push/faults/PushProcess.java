package io.hearth.push.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A {@link PushNode} in a process of its own. */
record PushProcess(Process process) {

    static PushProcess start(String database, String sandbox) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new PushProcess(new ProcessBuilder(
                        java,
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PushNode.class.getName(),
                        database,
                        sandbox)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start());
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
