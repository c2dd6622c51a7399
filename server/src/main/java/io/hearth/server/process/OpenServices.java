package io.hearth.server.process;

import io.hearth.embedded.DataDirectory;
import io.hearth.embedded.EmbeddedServices;
import io.hearth.embedded.EmbeddedSettings;
import io.hearth.embedded.PostgresAddress;
import io.hearth.embedded.RunningServices;
import io.hearth.embedded.ServiceStatus;
import io.hearth.server.CommandException;
import io.hearth.server.Installation;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Elasticsearch and PostgreSQL for as long as they are needed: given by URL, or those of a running Hearth, or embedded
 * ones of this process, which end with it.
 */
public final class OpenServices implements AutoCloseable {

    private final @Nullable EmbeddedServices embedded;
    private final @Nullable DataDirectory ownDirectory;
    private final Supplier<ServiceAddresses> addresses;

    private OpenServices(
            @Nullable EmbeddedServices embedded,
            @Nullable DataDirectory ownDirectory,
            Supplier<ServiceAddresses> addresses) {
        this.embedded = embedded;
        this.ownDirectory = ownDirectory;
        this.addresses = addresses;
    }

    /** For {@code up}, which holds the data directory: embedded services begin to boot, those with a URL are left alone. */
    static OpenServices start(DataDirectory directory, Installation installation, Map<String, String> environment) {
        return start(ServiceUrls.of(environment), directory, null, installation);
    }

    /**
     * For a command beside {@code up} or without it.
     *
     * @throws io.hearth.embedded.EmbeddedServicesException if services have to be started and cannot be
     */
    public static OpenServices find(Path dataDir, Installation installation, Map<String, String> environment) {
        ServiceUrls urls = ServiceUrls.of(environment);
        Optional<RunningServices> running = EmbeddedServices.findRunning(dataDir);
        if (urls.nothingIsEmbedded() || running.isPresent()) {
            return new OpenServices(null, null, () -> addresses(urls, running));
        }
        if (DataDirectory.findHolder(dataDir).isPresent()) {
            throw notYet("The services");
        }
        DataDirectory directory = DataDirectory.open(dataDir);
        OpenServices own = start(urls, directory, directory, installation);
        // A command that is interrupted leaves nothing running.
        Runtime.getRuntime().addShutdownHook(new Thread(own::close, "services-down"));
        return own;
    }

    /** Waits until both are there. */
    public ServiceAddresses await() {
        return addresses.get();
    }

    /** One entry for each embedded service of this process. */
    public List<ServiceStatus> status() {
        return embedded == null ? List.of() : embedded.status();
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
        if (ownDirectory != null) {
            ownDirectory.close();
        }
    }

    private static OpenServices start(
            ServiceUrls urls, DataDirectory directory, @Nullable DataDirectory own, Installation installation) {
        if (urls.nothingIsEmbedded()) {
            return new OpenServices(null, own, () -> addresses(urls, Optional.empty()));
        }
        Path shared = directory.path().resolve("services");
        EmbeddedSettings settings = urls.switchOff(EmbeddedSettings.both(shared, installation.elasticsearchZip()));
        EmbeddedServices embedded = EmbeddedServices.start(directory, settings);
        return new OpenServices(embedded, own, () -> addresses(urls, embedded));
    }

    private static ServiceAddresses addresses(ServiceUrls urls, EmbeddedServices embedded) {
        URI elasticsearch =
                urls.elasticsearch().orElseGet(() -> embedded.elasticsearch().join());
        PostgresAddress postgres =
                urls.postgres().orElseGet(() -> embedded.postgres().join());
        return new ServiceAddresses(elasticsearch, postgres);
    }

    private static ServiceAddresses addresses(ServiceUrls urls, Optional<RunningServices> running) {
        return new ServiceAddresses(
                urls.elasticsearch()
                        .or(() -> running.flatMap(RunningServices::elasticsearch))
                        .orElseThrow(() -> notYet("The services")),
                urls.postgres()
                        .or(() -> running.flatMap(RunningServices::postgres))
                        .orElseThrow(() -> notYet("The services")));
    }

    private static CommandException notYet(String service) {
        return new CommandException(
                service + " of the Hearth on this data directory are still booting; try again in some seconds");
    }
}
