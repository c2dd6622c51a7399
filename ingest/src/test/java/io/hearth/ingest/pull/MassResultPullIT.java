package io.hearth.ingest.pull;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.contact.OpenId;
import io.hearth.ingest.pull.result.AwaitedJob;
import io.hearth.ingest.pull.result.MassResultPull;
import io.hearth.sandbox.fault.Fault;
import io.hearth.sandbox.fault.FaultKind;
import io.hearth.store.postgres.Transactions;
import io.hearth.store.wechat.JobEvent;
import io.hearth.store.wechat.JobEvents;
import io.hearth.wechat.ClientMessageId;
import io.hearth.wechat.MassContent;
import io.hearth.wechat.MassMessage;
import io.hearth.wechat.SendResult;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MassResultPullIT {

    private PullRoom room;

    @BeforeEach
    void open() {
        room = PullRoom.open();
        room.sandbox.addFollowers(List.of("one", "two"));
    }

    @AfterEach
    void close() throws IOException {
        room.close();
    }

    @Test
    void aJobThatRunsTellsNothingAndOneThatEndedIsToldOnce() throws SQLException {
        long job = send();
        assertThat(room.run(pull(job))).isEqualTo(PullResult.SUCCEEDED);
        assertThat(ends(job)).isEmpty();

        room.sandbox.advance(Duration.ofMinutes(5));
        room.run(pull(job));
        room.run(pull(job));

        assertThat(ends(job)).singleElement().satisfies(end -> {
            assertThat(end.status()).isEqualTo("send success");
            assertThat(end.total()).isEqualTo(2);
            assertThat(end.raw()).containsEntry("LearnedBy", "mass/get");
        });
    }

    @Test
    void aJobThatFailedSaysSo() throws SQLException {
        room.sandbox.inject(Fault.of("MASSSENDJOBFINISH", FaultKind.OUTCOME).ending("err(10001)"));
        long job = send();
        room.sandbox.advance(Duration.ofMinutes(5));

        room.run(pull(job));

        assertThat(ends(job)).extracting(JobEvent::status).containsExactly("send fail");
    }

    @Test
    void anEventThatComesAfterAllIsTheLaterWord() throws SQLException {
        long job = send();
        Instant called = room.sandbox.now();
        room.sandbox.advance(Duration.ofMinutes(5));
        room.run(pull(job));
        JobEvent event = new JobEvent(Long.toString(job), "send success", 2, 2, 2, 0, called.plusSeconds(40), Map.of());
        new Transactions(room.room.dataSource()).run(connection -> {
            JobEvents.append(connection, event);
            return 1;
        });

        List<JobEvent> latest = new Transactions(room.room.dataSource())
                .run(connection -> JobEvents.latest(connection, List.of(Long.toString(job))));
        assertThat(latest).containsExactly(event);
    }

    @Test
    void aJobThatWeChatDoesNotKnowKeepsNoOtherFromBeingAskedAbout() throws SQLException {
        long job = send();
        room.sandbox.advance(Duration.ofMinutes(5));

        assertThat(room.run(pull(4711, job))).isEqualTo(PullResult.SUCCEEDED);

        assertThat(ends(job)).hasSize(1);
        assertThat(ends(4711)).isEmpty();
    }

    @Test
    void withoutJobsNothingIsAskedAndNoExecutionIsKept() throws SQLException {
        assertThat(room.run(pull())).isEqualTo(PullResult.SUCCEEDED);

        assertThat(room.room.query("select count(*) from batch_job_instance")).isZero();
        assertThat(room.state(PullName.MASS_RESULTS).lastSuccessAt()).contains(PullRoom.NOON);
    }

    private Pull pull(long... jobs) {
        List<AwaitedJob> awaited = Arrays.stream(jobs)
                .mapToObj(job -> new AwaitedJob(job, PullRoom.NOON, 2))
                .toList();
        return new MassResultPull(() -> awaited, room.gateway, PullRoom.QUESTIONS, room.room.dataSource());
    }

    private long send() {
        SendResult result = room.gateway.send(new MassMessage(
                List.of(new OpenId("one"), new OpenId("two")), new MassContent.Text("开盘"), ClientMessageId.random()));
        return ((SendResult.Accepted) result).msgId();
    }

    private List<JobEvent> ends(long job) throws SQLException {
        return new Transactions(room.room.dataSource()).run(connection -> JobEvents.of(connection, Long.toString(job)));
    }
}
