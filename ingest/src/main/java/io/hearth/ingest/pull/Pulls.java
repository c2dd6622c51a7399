package io.hearth.ingest.pull;

import io.hearth.ingest.pull.PullJobs.Run;
import io.hearth.store.postgres.SessionLock;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;

/**
 * Runs pulls. One process at a time runs the same; what was broken off, by whatever, goes on where it stood, and every
 * attempt ends with a result that people can see.
 */
public final class Pulls {

    /** What the lock of a pull is called; the pull's name follows. */
    static final String LOCK = "hearth:pull:";

    private static final Logger LOG = LoggerFactory.getLogger(Pulls.class);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(5);

    /** 5 min · 2⁵ is most of three hours: longer waiting would be noticed. */
    private static final int MOST_DOUBLINGS = 5;

    private final DataSource dataSource;
    private final PullJobs jobs;
    private final PullRows rows;
    private final Clock clock;
    private final Map<PullName, Pull> pulls = new EnumMap<>(PullName.class);
    private volatile boolean stopping;

    /** @param dataSource holds the job repository's tables; lends one connection for the length of a pull */
    public Pulls(DataSource dataSource, JobRepository repository, Clock clock, List<Pull> pulls) {
        this.dataSource = dataSource;
        this.jobs = new PullJobs(repository, clock);
        this.rows = new PullRows(dataSource);
        this.clock = clock;
        pulls.forEach(pull -> this.pulls.put(pull.name(), pull));
    }

    /**
     * Begins a run, or goes on with one that was broken off. Blocks until it ends.
     *
     * @return how it ended; empty if another process is at it
     * @throws SQLException if PostgreSQL is out of reach; the pull counts as interrupted then
     */
    public Optional<PullResult> run(PullName name) throws SQLException {
        Pull pull = Objects.requireNonNull(pulls.get(name), () -> "no pull " + name);
        Optional<SessionLock> lock = lock(dataSource, name);
        if (lock.isEmpty()) {
            return Optional.empty();
        }
        try (SessionLock held = lock.get()) {
            return Optional.of(run(pull));
        }
    }

    /** One process at a time pulls the same. Empty while another does. */
    static Optional<SessionLock> lock(DataSource dataSource, PullName name) throws SQLException {
        return SessionLock.tryTake(dataSource, LOCK + name.word());
    }

    /** Ends what runs here after its current piece; it goes on in another process, or after the next start. */
    public void stop() {
        stopping = true;
    }

    private PullResult run(Pull pull) throws SQLException {
        PullName name = pull.name();
        Run run = jobs.nextRun(name);
        if (!run.goesOn() && !pull.isDue()) {
            rows.begin(name, false, clock.instant());
            rows.succeed(name, clock.instant());
            return PullResult.SUCCEEDED;
        }
        rows.begin(name, run.goesOn(), clock.instant());
        List<PullStep> steps = pull.steps(run.number());
        List<PullTasklet> tasklets = steps.stream()
                .map(step -> new PullTasklet(step, (at, slice) -> rows.advance(name, at, slice), () -> stopping))
                .toList();
        try {
            return end(name, jobs.execute(name, run, steps, tasklets), tasklets);
        } catch (SQLException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            return fail(name, "it could not be started: " + e.getMessage());
        }
    }

    private PullResult end(PullName name, JobExecution execution, List<PullTasklet> tasklets) throws SQLException {
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            rows.succeed(name, clock.instant());
            LOG.info("pull {} succeeded: {}", name.word(), counts(execution));
            return PullResult.SUCCEEDED;
        }
        for (PullTasklet tasklet : tasklets) {
            PullEndedException ended = tasklet.ended();
            if (ended != null) {
                return end(name, ended);
            }
        }
        List<Throwable> failures = execution.getAllFailureExceptions();
        return fail(name, failures.isEmpty() ? "no reason known" : reason(failures.get(0)));
    }

    private PullResult end(PullName name, PullEndedException ended) throws SQLException {
        Instant now = clock.instant();
        Optional<Instant> resumeAt = ended.resumeAt(now, pause(name));
        String reason = String.valueOf(ended.getMessage());
        rows.end(name, ended.result(), reason, resumeAt, now);
        LOG.warn("pull {} {}: {}", name.word(), ended.result(), reason);
        return ended.result();
    }

    private PullResult fail(PullName name, String reason) throws SQLException {
        Instant now = clock.instant();
        rows.end(name, PullResult.FAILED, reason, Optional.of(now.plus(pause(name))), now);
        LOG.warn("pull {} FAILED: {}", name.word(), reason);
        return PullResult.FAILED;
    }

    private Duration pause(PullName name) throws SQLException {
        return FIRST_PAUSE.multipliedBy(1L << Math.min(rows.failures(name), MOST_DOUBLINGS));
    }

    /** A statement that failed may quote rows: of databases only the state is told. */
    private static String reason(Throwable failure) {
        if (failure instanceof SQLException sql) {
            return "PostgreSQL failed with state " + sql.getSQLState();
        }
        return String.valueOf(failure.getMessage());
    }

    private static String counts(JobExecution execution) {
        long read = 0;
        long changed = 0;
        for (var step : execution.getStepExecutions()) {
            read += step.getReadCount();
            changed += step.getWriteCount();
        }
        return "read " + read + ", changed " + changed;
    }
}
