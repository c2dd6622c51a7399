package io.hearth.server.process;

import io.hearth.server.CommandException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Looks at a port before anything else is started, so that a taken one costs nobody half a minute. */
final class LocalPort {

    private LocalPort() {}

    /**
     * @param wanted 0 for any that is free
     * @throws CommandException if it is taken
     */
    static int requireFree(int wanted) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            return socket.getLocalPort();
        } catch (IOException e) {
            if (String.valueOf(e.getMessage()).contains("Permission denied")) {
                throw new CommandException(
                        "port " + wanted + " is reserved for root: choose one above 1023 with --port", e);
            }
            throw new CommandException(
                    "port " + wanted
                            + " is occupied: end the program that listens there, or choose another with --port",
                    e);
        }
    }
}
