package io.hearth.segmentation;

import io.hearth.store.analysis.FirstAnswers;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.run.SegmentationEvent;
import io.hearth.store.run.SegmentationRequest;
import io.hearth.store.run.SegmentationRun;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs as a process of its own. It takes a file with a {@link SegmentationRequest}, says on standard output what it
 * does, one {@link SegmentationEvent} a line, and logs on standard error. The exit code is 0 when the results are
 * published, 1 when the run failed, 2 when the request could not be read.
 *
 * <p>As {@code --stay PT15M} it takes requests on standard input instead, one a line, and runs one after the other in the
 * same Spark. The first one it awaits for a minute. It ends when none comes for that long, after a run that failed, when
 * its memory has grown or it is a day old, and at once when its input ends: a run must not publish after its server was
 * killed.
 */
public final class SegmentationMain {

    private static final Logger LOG = LoggerFactory.getLogger(SegmentationMain.class);
    private static final String STAY = "--stay";
    /** Whoever starts a process that stays has its first request ready. */
    private static final Duration FIRST_REQUEST = Duration.ofMinutes(1);

    /** Systems remove what lies in their folder of temporary files, Spark's exchanged rows too, from ten days on. */
    private static final Duration MOST_AGE = Duration.ofDays(1);

    private static final int FAILED = 1;
    private static final int NO_REQUEST = 2;

    private final PrintStream out;

    private SegmentationMain(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        SegmentationMain main = new SegmentationMain(out);
        boolean stays = arguments.length == 2 && STAY.equals(arguments[0]);
        int exitCode = stays ? main.stay(Duration.parse(arguments[1])) : main.runFile(arguments);
        // Threads of the HTTP client and of Spark must not keep a finished process alive.
        System.exit(exitCode);
    }

    private int runFile(String... arguments) {
        return run(() -> {
            if (arguments.length != 1) {
                throw new IllegalArgumentException("one argument is needed: the file with the request");
            }
            return SegmentationRequest.parse(Files.readString(Path.of(arguments[0])));
        });
    }

    private int stay(Duration patience) throws InterruptedException {
        Parent parent = Parent.hear();
        int exitCode = 0;
        Optional<String> line = parent.next(FIRST_REQUEST);
        while (line.isPresent()) {
            String json = line.get();
            exitCode = run(() -> SegmentationRequest.parse(json));
            if (exitCode == 0) {
                askFirst(SegmentationRequest.parse(json));
            }
            line = exitCode == 0 && isYoung() && WarmMemory.free() ? parent.next(patience) : Optional.empty();
        }
        return exitCode;
    }

    private static boolean isYoung() {
        return ManagementFactory.getRuntimeMXBean().getUptime() < MOST_AGE.toMillis();
    }

    private int run(Callable<SegmentationRequest> source) {
        SegmentationRequest request;
        try {
            request = source.call();
        } catch (Exception e) {
            say(new SegmentationEvent.Failed(FailureMessage.of(e)));
            return NO_REQUEST;
        }
        try {
            say(new SegmentationEvent.Finished(run(request)));
            return 0;
        } catch (Throwable e) {
            // Errors too: whoever waits for an answer must get one, and Spark's threads keep a process alive.
            say(new SegmentationEvent.Failed(FailureMessage.of(e)));
            LOG.error("run {} failed", request.runId(), e);
            return FAILED;
        }
    }

    /** Spark is stopped with the process. */
    private SegmentationRun run(SegmentationRequest request) throws Exception {
        SparkSession spark = SparkSessions.start(request);
        try (ElasticConnection elastic = ElasticConnection.open(request.elasticsearchUrl())) {
            return new SegmentationAction(spark, elastic, request, Clock.systemUTC(), this::say).run();
        }
    }

    /**
     * The run is published whatever becomes of it: without it, whoever opens a page first waits a little. A process for one
     * run does not: its server waits for its end, and a cluster's machines with it.
     */
    private static void askFirst(SegmentationRequest request) {
        try (ElasticConnection elastic = ElasticConnection.open(request.elasticsearchUrl())) {
            FirstAnswers.ask(elastic, request.names(), request.humanTime());
        } catch (Throwable e) {
            // Errors too: the run's answer was given, and there is no second one.
            LOG.warn("the pages' first answers could not be prepared: {}", e.toString());
        }
    }

    private void say(SegmentationEvent event) {
        out.println(event.toJson());
    }
}
