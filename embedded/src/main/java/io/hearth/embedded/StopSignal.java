package io.hearth.embedded;

import java.io.IOException;

/** The polite way to end a service. */
enum StopSignal {
    TERM,
    /** PostgreSQL's fast shutdown; on TERM it would wait for its clients. */
    INT;

    void send(ProcessHandle process) {
        if (this == TERM) {
            process.destroy();
        } else {
            interrupt(process.pid());
        }
    }

    private static void interrupt(long pid) {
        try {
            new ProcessBuilder("sh", "-c", "kill -INT " + pid)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw EmbeddedServicesException.failed("Cannot signal process " + pid, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
