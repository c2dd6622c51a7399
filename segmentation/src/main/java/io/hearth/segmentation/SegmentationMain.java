package io.hearth.segmentation;

import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.run.SegmentationEvent;
import io.hearth.store.run.SegmentationRequest;
import io.hearth.store.run.SegmentationRun;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A run as a process of its own. It takes a file with a {@link SegmentationRequest}, says on standard output what it
 * does, one {@link SegmentationEvent} a line, and logs on standard error. The exit code is 0 when the results are
 * published, 1 when the run failed, 2 when the request could not be read.
 */
public final class SegmentationMain {

    private static final Logger LOG = LoggerFactory.getLogger(SegmentationMain.class);
    /** Set by a server that starts a run as its child: the run must not publish after its server was killed. */
    private static final String END_WITH_PARENT = "hearth.end-with-parent";

    private static final int FAILED = 1;
    private static final int NO_REQUEST = 2;

    private final PrintStream out;

    private SegmentationMain(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        if (Boolean.getBoolean(END_WITH_PARENT)) {
            ParentWatch.start();
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int exitCode = new SegmentationMain(out).run(arguments);
        // Threads of the HTTP client and of Spark must not keep a finished process alive.
        System.exit(exitCode);
    }

    private int run(String... arguments) {
        SegmentationRequest request;
        try {
            request = request(arguments);
        } catch (Exception e) {
            say(new SegmentationEvent.Failed(FailureMessage.of(e)));
            return NO_REQUEST;
        }
        try {
            say(new SegmentationEvent.Finished(run(request)));
            return 0;
        } catch (Exception e) {
            LOG.error("run {} failed", request.runId(), e);
            say(new SegmentationEvent.Failed(FailureMessage.of(e)));
            return FAILED;
        }
    }

    private SegmentationRun run(SegmentationRequest request) throws Exception {
        try (SparkSession spark = SparkSessions.start(request);
                ElasticConnection elastic = ElasticConnection.open(request.elasticsearchUrl())) {
            return new SegmentationAction(spark, elastic, request, Clock.systemUTC(), this::say).run();
        }
    }

    private static SegmentationRequest request(String... arguments) throws Exception {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("one argument is needed: the file with the request");
        }
        return SegmentationRequest.parse(Files.readString(Path.of(arguments[0])));
    }

    private void say(SegmentationEvent event) {
        out.println(event.toJson());
    }
}
