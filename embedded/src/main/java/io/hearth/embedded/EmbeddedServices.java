package io.hearth.embedded;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * The services of one data directory, started side by side and kept alive until closed. Close it from a shutdown hook: a
 * JVM that is killed leaves PostgreSQL behind, which the next start on the directory ends first.
 */
public final class EmbeddedServices implements AutoCloseable {
    static final String POSTGRES_PASSWORD = "postgres-password";
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);

    private final DataDirectory directory;
    private final EmbeddedSettings settings;
    private final UserSwitch user;
    private final Ports ports;
    private final Optional<ServiceRunner<URI>> elasticsearchRunner;
    private final Optional<ServiceRunner<PostgresAddress>> postgresRunner;
    private final CompletableFuture<URI> elasticsearch;
    private final CompletableFuture<PostgresAddress> postgres;

    private EmbeddedServices(DataDirectory directory, EmbeddedSettings settings) {
        this.directory = directory;
        this.settings = settings;
        this.user = UserSwitch.choose(directory.path(), createdServicesDir(settings));
        this.ports = directory.ports();
        this.elasticsearchRunner = settings.elasticsearch() ? Optional.of(elasticsearchRunner()) : Optional.empty();
        this.postgresRunner = settings.postgres() ? Optional.of(postgresRunner()) : Optional.empty();
        this.elasticsearch = started(elasticsearchRunner, "Elasticsearch");
        this.postgres = started(postgresRunner, "PostgreSQL");
    }

    /**
     * Returns at once, while the services still boot.
     *
     * @throws EmbeddedServicesException if it is clear beforehand that they cannot run here
     */
    public static EmbeddedServices start(DataDirectory directory, EmbeddedSettings settings) {
        RunningServices.forget(directory.path());
        Preflight.check(directory, settings.elasticsearch());
        return new EmbeddedServices(directory, settings);
    }

    /** The addresses of the services that another process runs on this directory. */
    public static Optional<RunningServices> findRunning(Path dataDir) {
        return RunningServices.find(dataDir);
    }

    /** Completes when it is healthy; fails with {@link EmbeddedServicesException} when it does not come up or is off. */
    public CompletableFuture<URI> elasticsearch() {
        return elasticsearch.copy();
    }

    /** Completes when it takes connections; fails with {@link EmbeddedServicesException} when it does not or is off. */
    public CompletableFuture<PostgresAddress> postgres() {
        return postgres.copy();
    }

    /** One entry for each service that is on. */
    public List<ServiceStatus> status() {
        return runners().map(ServiceRunner::status).toList();
    }

    /** Stops both at the same time and waits for them. */
    @Override
    public void close() {
        RunningServices.forget(directory.path());
        CompletableFuture.allOf(runners()
                        .map(runner -> CompletableFuture.runAsync(runner::close))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
    }

    private Stream<ServiceRunner<?>> runners() {
        return Stream.concat(elasticsearchRunner.stream(), postgresRunner.stream());
    }

    private <A> CompletableFuture<A> started(Optional<ServiceRunner<A>> runner, String name) {
        return runner.map(ServiceRunner::start)
                .map(address -> address.thenApply(this::publish))
                .orElseGet(() -> CompletableFuture.failedFuture(EmbeddedServicesException.failed(
                        "The embedded " + name + " is off", new IllegalStateException("switched off by a setting"))));
    }

    private synchronized <A> A publish(A address) {
        Optional<URI> url = elasticsearchRunner.flatMap(ServiceRunner::findAddress);
        Optional<PostgresAddress> database = postgresRunner.flatMap(ServiceRunner::findAddress);
        new RunningServices(url, database).write(directory.path());
        return address;
    }

    private ServiceRunner<URI> elasticsearchRunner() {
        RunRecord record = record(ElasticsearchService.NAME);
        return new ServiceRunner<>(ElasticsearchService.NAME, () -> prepareElasticsearch(record), record);
    }

    private Service<URI> prepareElasticsearch(RunRecord record) {
        endOrphan(record, StopSignal.TERM);
        Path zip =
                settings.elasticsearchZip().orElseThrow(() -> EmbeddedServicesException.missingZip("(no path given)"));
        Path home = new ElasticsearchArchive(zip).unpackUnder(settings.servicesDir());
        return new ElasticsearchService(
                home,
                directory.folder(ElasticsearchService.NAME),
                log(ElasticsearchService.NAME),
                settings.elasticsearchHeap(),
                settings.durable(),
                ports.claim("elasticsearch_http"),
                ports.claim("elasticsearch_transport"),
                user);
    }

    private ServiceRunner<PostgresAddress> postgresRunner() {
        RunRecord record = record(PostgresService.NAME);
        return new ServiceRunner<>(PostgresService.NAME, () -> preparePostgres(record), record);
    }

    private Service<PostgresAddress> preparePostgres(RunRecord record) {
        endOrphan(record, StopSignal.INT);
        Path home = PostgresArchive.ofThisMachine().unpackUnder(settings.servicesDir());
        String password = new Secrets(directory.path().resolve("secrets")).password(POSTGRES_PASSWORD);
        Path folder = directory.folder(PostgresService.NAME);
        user.own(folder);
        PostgresCluster cluster = new PostgresCluster(home, folder, log(PostgresService.NAME), password, user);
        cluster.clearPidFile();
        cluster.createIfMissing(settings.durable());
        return new PostgresService(cluster, ports.claim("postgres"), settings.durable());
    }

    private static Path createdServicesDir(EmbeddedSettings settings) {
        try {
            return Files.createDirectories(settings.servicesDir());
        } catch (IOException e) {
            throw EmbeddedServicesException.notWritable(settings.servicesDir(), e);
        }
    }

    private RunRecord record(String name) {
        return new RunRecord(directory.folder("run").resolve(name + ".pid"));
    }

    private static void endOrphan(RunRecord record, StopSignal signal) {
        record.findRunning().ifPresent(orphan -> ProcessTree.of(orphan).terminate(signal, STOP_PATIENCE));
    }

    private Path log(String name) {
        Path log = directory.folder("logs").resolve(name + ".log");
        try {
            return LogRotation.beforeStart(log);
        } catch (IOException e) {
            throw EmbeddedServicesException.notWritable(log, e);
        }
    }
}
