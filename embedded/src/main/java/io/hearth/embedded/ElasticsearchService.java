package io.hearth.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** One Elasticsearch node on loopback, alone in its cluster. */
record ElasticsearchService(
        Path home, Path folder, Path log, String heap, boolean durable, int port, int transportPort, UserSwitch user)
        implements Service<URI> {
    static final String NAME = "elasticsearch";
    private static final String LOGGING = "log4j2.properties";
    private static final int TIMEOUT_MILLIS = 3000;

    @Override
    public ChildCommand command() {
        Path logs = created("logs");
        Path temporary = created("tmp");
        Path config = created("config");
        created("data");
        writeLogging(config);
        user.own(folder);
        return new ChildCommand(
                NAME,
                user.apply(new ElasticsearchJvm(home, logs, temporary, heap, !durable).commandLine()),
                // The JVM reads file names in the locale's encoding.
                Map.of("LIBFFI_TMPDIR", temporary.toString(), "LC_ALL", "C.UTF-8"),
                folder,
                log,
                ServerArguments.encode(settings(logs), config, logs),
                StopSignal.TERM);
    }

    @Override
    public boolean answers() {
        try {
            URI health = address().resolve("/_cluster/health?wait_for_status=yellow&timeout=1s");
            HttpURLConnection connection = (HttpURLConnection) health.toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    private SortedMap<String, String> settings(Path logs) {
        SortedMap<String, String> settings = new TreeMap<>();
        settings.put("path.home", home.toString());
        settings.put("path.data", folder.resolve("data").toString());
        settings.put("path.logs", logs.toString());
        settings.put("cluster.name", "hearth");
        settings.put("node.name", "hearth");
        settings.put("discovery.type", "single-node");
        settings.put("network.host", "127.0.0.1");
        settings.put("http.port", String.valueOf(port));
        settings.put("transport.port", String.valueOf(transportPort));
        settings.put("xpack.security.enabled", "false");
        // A write before its template exists must fail, not guess a mapping.
        settings.put("action.auto_create_index", "false");
        // The defaults are shares of the disk, and lock the indices of a developer whose big disk is 95 % full.
        settings.put("cluster.routing.allocation.disk.watermark.low", "1gb");
        settings.put("cluster.routing.allocation.disk.watermark.high", "500mb");
        settings.put("cluster.routing.allocation.disk.watermark.flood_stage", "250mb");
        return settings;
    }

    private static void writeLogging(Path config) {
        try (InputStream logging = ElasticsearchService.class.getResourceAsStream("elasticsearch-log4j2.properties")) {
            Files.copy(Objects.requireNonNull(logging), config.resolve(LOGGING), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw EmbeddedServicesException.notWritable(config, e);
        }
    }

    private Path created(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw EmbeddedServicesException.notWritable(folder, e);
        }
    }
}
