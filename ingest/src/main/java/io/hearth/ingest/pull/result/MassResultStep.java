package io.hearth.ingest.pull.result;

import io.hearth.ingest.pull.PullEndedException;
import io.hearth.ingest.pull.PullStep;
import io.hearth.ingest.pull.Questions;
import io.hearth.ingest.pull.Slice;
import io.hearth.store.postgres.Transactions;
import io.hearth.store.wechat.JobEvent;
import io.hearth.store.wechat.JobEvents;
import io.hearth.wechat.Answer;
import io.hearth.wechat.MassJobStatus;
import io.hearth.wechat.WeChatGateway;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Asks about each job that is waited for. */
final class MassResultStep implements PullStep {

    private static final Logger LOG = LoggerFactory.getLogger(MassResultStep.class);

    private final AwaitedJobs awaited;
    private final WeChatGateway gateway;
    private final Questions questions;
    private final Transactions transactions;

    MassResultStep(AwaitedJobs awaited, WeChatGateway gateway, Questions questions, Transactions transactions) {
        this.awaited = awaited;
        this.gateway = gateway;
        this.questions = questions;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "jobs";
    }

    @Override
    public Slice goOn(ExecutionContext memory) throws PullEndedException, SQLException {
        int read = 0;
        int ended = 0;
        for (AwaitedJob job : awaited.find()) {
            read++;
            Optional<JobEvent> event = ask(job).flatMap(status -> event(job, status));
            if (event.isPresent()) {
                ended += transactions.run(connection -> append(event.get(), connection));
            }
        }
        return Slice.last(read, ended);
    }

    private static int append(JobEvent event, Connection connection) throws SQLException {
        JobEvents.append(connection, event);
        return 1;
    }

    private Optional<MassJobStatus> ask(AwaitedJob job) throws PullEndedException {
        Answer<MassJobStatus> answer =
                questions.askUntilSettled("a mass job's end", () -> gateway.findMassJob(job.msgId()));
        if (answer.value().isEmpty()) {
            LOG.warn("WeChat does not tell how mass job {} ended: {}", job.msgId(), answer);
        }
        return answer.value();
    }

    /** As of the call, which is before any event: should one come after all, it is the later word. */
    private static Optional<JobEvent> event(AwaitedJob job, MassJobStatus status) {
        return words(status)
                .map(words -> new JobEvent(
                        Long.toString(job.msgId()),
                        words,
                        job.audience(),
                        0,
                        0,
                        0,
                        job.calledAt(),
                        Map.of("LearnedBy", "mass/get", "MsgStatus", status.name())));
    }

    /** In the event's words; one that was withdrawn had been sent. */
    private static Optional<String> words(MassJobStatus status) {
        return switch (status) {
            case SENDING -> Optional.empty();
            case SEND_SUCCESS, DELETE -> Optional.of("send success");
            case SEND_FAIL -> Optional.of("send fail");
        };
    }
}
