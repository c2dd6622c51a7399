package io.hearth.push.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.push.PushFixture;
import io.hearth.push.dispatch.AcceptedJobs.AcceptedJob;
import io.hearth.store.wechat.JobEvent;
import io.hearth.store.wechat.JobEvents;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AcceptedJobsIT {

    private static final Duration OVERDUE = Duration.ofMinutes(10);
    private static final Duration GIVEN_UP = Duration.ofDays(7);

    @Test
    void aJobIsAskedAboutOnceItsEventIsOverdueUntilItsEndIsKnown() {
        try (PushFixture push = new PushFixture()) {
            push.follow(PushFixture.fans(5));
            push.start();
            push.dispatchAll();
            long msgId = push.sandbox.massJobs().iterator().next().msgId();
            AcceptedJobs jobs = new AcceptedJobs(push.database, push.clock);
            assertThat(jobs.withoutEnd(OVERDUE, GIVEN_UP)).isEmpty();

            push.sandbox.advance(OVERDUE);
            assertThat(jobs.withoutEnd(OVERDUE, GIVEN_UP))
                    .containsExactly(new AcceptedJob(msgId, PushFixture.START, 5));

            push.sandbox.advance(GIVEN_UP);
            assertThat(jobs.withoutEnd(OVERDUE, GIVEN_UP)).isEmpty();
            assertThat(jobs.withoutEnd(OVERDUE, GIVEN_UP.multipliedBy(2))).hasSize(1);
            hear(push, msgId);
            assertThat(jobs.withoutEnd(OVERDUE, GIVEN_UP.multipliedBy(2))).isEmpty();
        }
    }

    private static void hear(PushFixture push, long msgId) {
        JobEvent event = new JobEvent(Long.toString(msgId), "send success", 5, 5, 5, 0, PushFixture.START, Map.of());
        push.database.onConnection(connection -> {
            JobEvents.append(connection, event);
            return event;
        });
    }
}
