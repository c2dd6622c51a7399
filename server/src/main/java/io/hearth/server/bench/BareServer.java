package io.hearth.server.bench;

import io.hearth.server.Installation;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;

/** {@link BareEndpoint} in a process like the server's, stopped when it is closed. */
record BareServer(Process process, URI endpoint) implements AutoCloseable {

    private static final String READY = "ready ";

    static BareServer start(Installation installation) throws IOException {
        Process process = new ProcessBuilder(installation.serverCommand(BareEndpoint.class))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        // Not closed: the process would fail at its next line.
        BufferedReader lines = process.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(READY)) {
                String port = line.substring(READY.length());
                return new BareServer(process, URI.create("http://127.0.0.1:" + port + "/wechat/callback"));
            }
        }
        throw new IOException("the bare endpoint did not start");
    }

    @Override
    public void close() {
        process.destroy();
    }
}
