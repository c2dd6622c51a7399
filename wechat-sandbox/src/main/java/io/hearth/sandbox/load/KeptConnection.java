package io.hearth.sandbox.load;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One kept-alive HTTP connection. By hand, since a general client costs several times what the server spends on the same
 * callback, and both share the machine: the measurement would be of the client. For one thread.
 */
final class KeptConnection implements AutoCloseable {

    private static final int LONGEST_WAIT_MILLIS = 30_000;
    private static final String LENGTH = "content-length:";

    private final InetSocketAddress server;
    private @Nullable Socket socket;
    private @Nullable InputStream answers;

    KeptConnection(URI url) {
        this.server = new InetSocketAddress(url.getHost(), url.getPort());
    }

    /**
     * Posts and reads the answer.
     *
     * @return the answer's status
     * @throws IOException if there is no connection, or no answer within 30 s; the next request makes a new connection
     */
    int post(URI uri, String contentType, String body) throws IOException {
        byte[] payload = body.getBytes(StandardCharsets.UTF_8);
        String head =
                "POST " + uri.getRawPath() + "?" + uri.getRawQuery() + " HTTP/1.1\r\nHost: " + server.getHostString()
                        + "\r\nContent-Type: " + contentType + "\r\nContent-Length: " + payload.length + "\r\n\r\n";
        try {
            Socket open = open();
            byte[] headBytes = head.getBytes(StandardCharsets.US_ASCII);
            byte[] request = new byte[headBytes.length + payload.length];
            System.arraycopy(headBytes, 0, request, 0, headBytes.length);
            System.arraycopy(payload, 0, request, headBytes.length, payload.length);
            open.getOutputStream().write(request);
            return readAnswer();
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private Socket open() throws IOException {
        Socket open = socket;
        if (open == null) {
            open = new Socket();
            open.setTcpNoDelay(true);
            open.setSoTimeout(LONGEST_WAIT_MILLIS);
            open.connect(server, LONGEST_WAIT_MILLIS);
            socket = open;
            answers = new BufferedInputStream(open.getInputStream());
        }
        return open;
    }

    /** Status and headers, then so many bytes of body as they say; none when the server ends the connection itself. */
    private int readAnswer() throws IOException {
        int status = Integer.parseInt(readLine().split(" ", -1)[1]);
        int length = 0;
        boolean ends = false;
        for (String line = readLine(); !line.isEmpty(); line = readLine()) {
            String lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith(LENGTH)) {
                length = Integer.parseInt(lower.substring(LENGTH.length()).strip());
            }
            ends |= lower.equals("connection: close");
        }
        input().skipNBytes(length);
        if (ends) {
            close();
        }
        return status;
    }

    private String readLine() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = input().read(); next != '\n'; next = input().read()) {
            if (next < 0) {
                throw new IOException("the server ended the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    private InputStream input() throws IOException {
        InputStream open = answers;
        if (open == null) {
            throw new IOException("there is no connection");
        }
        return open;
    }

    @Override
    public void close() throws IOException {
        Socket open = socket;
        socket = null;
        answers = null;
        if (open != null) {
            open.close();
        }
    }
}
