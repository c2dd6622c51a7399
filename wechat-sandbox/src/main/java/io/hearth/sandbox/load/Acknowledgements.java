package io.hearth.sandbox.load;

import io.hearth.sandbox.callback.CallbackMessage;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The list of what the product has taken responsibility for: {@code message id, openid, CreateTime, instant of the answer
 * in ms}, separated by tabs. A reader may follow it while it grows.
 */
final class Acknowledgements implements AutoCloseable {

    private static final int LINES_A_FLUSH = 50;

    private final BufferedWriter writer;
    private int lines;

    Acknowledgements(Path file) throws IOException {
        this.writer = Files.newBufferedWriter(file);
    }

    synchronized void add(CallbackMessage message) {
        try {
            writer.write(message.fields().get("MsgId") + "\t" + message.openid() + "\t"
                    + message.createdAt().getEpochSecond() + "\t" + System.currentTimeMillis() + "\n");
            if (++lines % LINES_A_FLUSH == 0) {
                writer.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        writer.close();
    }
}
