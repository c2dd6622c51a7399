package io.hearth.ingest.file;

import io.hearth.domain.classification.Classifier;
import io.hearth.ingest.classification.CurrentClassifier;
import io.hearth.ingest.deadletter.CarefulWriter;
import io.hearth.ingest.file.mapping.ContentDigest;
import io.hearth.store.interaction.InteractionWriter;
import io.hearth.store.postgres.SessionLock;
import io.hearth.store.postgres.Transactions;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;

/**
 * Imports files of other systems. The same file again changes nothing; an import that was broken off, by whatever,
 * continues when it is asked for again, and each row counts once.
 */
public final class FileImport {

    /** What the lock of an import is called; the digest of its content follows. */
    static final String LOCK = "hearth:import:";

    private static final Logger LOG = LoggerFactory.getLogger(FileImport.class);

    /** Of dead letters: rows that Elasticsearch refused. They are among the rejected rows too. */
    private static final String SOURCE = "import";

    private final DataSource dataSource;
    private final ImportJobs jobs;
    private final CarefulWriter writer;
    private final Clock clock;
    private final Optional<PhoneKey> phoneKey;
    private final CurrentClassifier classifier = new CurrentClassifier();

    /** As the other, for files in which nobody is known by phone number alone. */
    public FileImport(DataSource dataSource, JobRepository repository, InteractionWriter writer, Clock clock) {
        this(dataSource, repository, writer, clock, Optional.empty());
    }

    /**
     * @param dataSource holds the job repository's tables; lends one connection for the length of an import
     * @param phoneKey turns phone numbers into subjects; without it, rows that have nothing else are rejected
     */
    public FileImport(
            DataSource dataSource,
            JobRepository repository,
            InteractionWriter writer,
            Clock clock,
            Optional<PhoneKey> phoneKey) {
        this.phoneKey = phoneKey;
        this.dataSource = dataSource;
        this.jobs = new ImportJobs(repository, clock);
        this.writer = new CarefulWriter(writer, dataSource, SOURCE);
        this.clock = clock;
    }

    /**
     * Imports a file, or checks it if the request is a dry run. Blocks until done.
     *
     * @return how it ended, also where rows were rejected or the file was damaged
     * @throws ImportException if nothing could be begun, or a server stayed out of reach; the message says what
     */
    public ImportReport run(ImportRequest request, ImportProgress progress) throws ImportException {
        if (request.dryRun()) {
            return new DryRun(clock).run(request, progress);
        }
        // A mistake in the request is found before anything is locked or recorded.
        requireUsable(request);
        try {
            Classifier rules = new Transactions(dataSource).run(classifier::read);
            String digest = ContentDigest.of(request.file());
            try (SessionLock lock = lock(digest);
                    ImportTasklet tasklet = new ImportTasklet(
                            from -> ImportRun.open(request, writer, progress, clock, phoneKey, rules, from))) {
                requireCompleted(jobs.run(request, digest, tasklet));
                return logged(request, tasklet.report());
            }
        } catch (ImportException e) {
            throw e;
        } catch (IOException | SQLException e) {
            throw ImportException.of("the import broke off: " + e.getMessage(), e);
        } catch (Exception e) {
            throw ImportException.of("the import could not be started: " + e.getMessage(), e);
        }
    }

    private SessionLock lock(String contentDigest) throws SQLException, ImportException {
        return SessionLock.tryTake(dataSource, LOCK + contentDigest)
                .orElseThrow(() -> ImportException.of("another process is importing this file now"));
    }

    private static void requireUsable(ImportRequest request) throws ImportException {
        try {
            ImportFile.open(request.file(), request.mapping()).close();
        } catch (IOException e) {
            throw ImportException.of(request.file() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static void requireCompleted(JobExecution execution) throws ImportException {
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            return;
        }
        List<Throwable> failures = execution.getAllFailureExceptions();
        Throwable first = failures.isEmpty() ? new IllegalStateException("no reason known") : failures.get(0);
        throw ImportException.of(
                "the import broke off (" + first.getMessage() + "); the same command continues it", first);
    }

    private static ImportReport logged(ImportRequest request, ImportReport report) {
        LOG.info(
                "imported {}: read {}, created {}, already there {}, rejected {}, took {}",
                request.file().getFileName(),
                report.read(),
                report.created(),
                report.alreadyThere(),
                report.rejected(),
                report.took());
        return report;
    }
}
