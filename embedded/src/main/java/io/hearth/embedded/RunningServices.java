package io.hearth.embedded;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The embedded services of a Hearth that runs on a data directory, as another process finds them. */
public record RunningServices(Optional<URI> elasticsearch, Optional<PostgresAddress> postgres) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FILE = "run/services.json";

    /** Empty when no Hearth holds the directory, or when none of its services is healthy yet. */
    static Optional<RunningServices> find(Path dataDir) {
        Path file = dataDir.resolve(FILE);
        if (!Files.exists(file) || DataDirectory.findHolder(dataDir).isEmpty()) {
            return Optional.empty();
        }
        try {
            ObjectNode json = (ObjectNode) JSON.readTree(file.toFile());
            return Optional.of(new RunningServices(
                    Optional.ofNullable(json.get("elasticsearch")).map(url -> URI.create(url.asText())),
                    Optional.ofNullable(json.get("postgres_port"))
                            .map(port -> PostgresService.address(port.asInt(), password(dataDir)))));
        } catch (IOException | ClassCastException e) {
            return Optional.empty();
        }
    }

    /** The password stays in its own file. */
    void write(Path dataDir) {
        ObjectNode json = JSON.createObjectNode();
        elasticsearch.ifPresent(url -> json.put("elasticsearch", url.toString()));
        postgres.ifPresent(address -> json.put("postgres_port", address.port()));
        Path file = dataDir.resolve(FILE);
        Path temporary = dataDir.resolve(FILE + ".new");
        try {
            JSON.writeValue(temporary.toFile(), json);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw EmbeddedServicesException.notWritable(file, e);
        }
    }

    static void forget(Path dataDir) {
        try {
            Files.deleteIfExists(dataDir.resolve(FILE));
        } catch (IOException e) {
            throw EmbeddedServicesException.notWritable(dataDir, e);
        }
    }

    private static String password(Path dataDir) {
        return new Secrets(dataDir.resolve("secrets"))
                .find(EmbeddedServices.POSTGRES_PASSWORD)
                .orElse("");
    }
}
