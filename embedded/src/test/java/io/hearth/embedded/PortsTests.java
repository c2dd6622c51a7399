package io.hearth.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTests {
    @TempDir
    private Path temporary;

    private Path file;

    @BeforeEach
    void chooseFile() {
        file = temporary.resolve("ports.json");
    }

    @Test
    void freePortIsRememberedFromOneStartToTheNext() {
        int first = new Ports(file).claim("http");
        assertThat(new Ports(file).claim("http")).isEqualTo(first);
    }

    @Test
    void occupiedPortGivesWayToANewOneThatIsRememberedInstead() throws IOException {
        int first = new Ports(file).claim("http");
        int second;
        try (ServerSocket taken = new ServerSocket(first, 1, InetAddress.getLoopbackAddress())) {
            second = new Ports(file).claim("http");
            assertThat(second).isNotEqualTo(taken.getLocalPort());
        }
        assertThat(new Ports(file).claim("http")).isEqualTo(second);
    }

    @Test
    void twoServicesNeverGetTheSamePort() {
        Ports ports = new Ports(file);
        assertThat(ports.claim("http")).isNotEqualTo(ports.claim("transport"));
    }

    @Test
    void unreadableFileOnlyCostsNewPorts() throws IOException {
        Files.writeString(file, "{\"http\": ");
        int found = new Ports(file).claim("http");
        assertThat(new Ports(file).claim("http")).isEqualTo(found);
    }
}
