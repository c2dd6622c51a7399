package io.hearth.embedded;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Free ports on 127.0.0.1, remembered in a file so that a service keeps its address from one start to the next. */
final class Ports {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final Map<String, Integer> ports;

    Ports(Path file) {
        this.file = file;
        this.ports = read(file);
    }

    /** The remembered port if it is free, else a new one, which is remembered from now on. */
    synchronized int claim(String name) {
        Integer remembered = ports.get(name);
        if (remembered != null && isFree(remembered)) {
            return remembered;
        }
        int found = findFree();
        ports.put(name, found);
        write();
        return found;
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private int findFree() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = socket.getLocalPort();
            return ports.containsValue(port) ? findFree() : port;
        } catch (IOException e) {
            throw EmbeddedServicesException.noFreePort(e);
        }
    }

    private void write() {
        try {
            JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), ports);
        } catch (IOException e) {
            throw EmbeddedServicesException.notWritable(file, e);
        }
    }

    /** An unreadable file only costs new ports. */
    private static Map<String, Integer> read(Path file) {
        if (!Files.exists(file)) {
            return new TreeMap<>();
        }
        try {
            return JSON.readValue(file.toFile(), new TypeReference<TreeMap<String, Integer>>() {});
        } catch (IOException e) {
            return new TreeMap<>();
        }
    }
}
