package io.hearth.sandbox.mass;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.sandbox.fan.Fan;
import io.hearth.sandbox.fan.Fans;
import io.hearth.sandbox.fan.Origin;
import io.hearth.sandbox.ledger.Delivery;
import io.hearth.sandbox.ledger.Ledger;
import io.hearth.sandbox.time.ShanghaiCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class MassJobsTests {

    private static final List<String> EVERYBODY = List.of("oA", "oB", "oC", "oD");

    /** What happens to the account, one after the other; the end of a job may be long after its acceptance. */
    private record Step(int kind, List<String> openids, Duration pause) {}

    @Property
    void nobodyEverGetsMoreThanFourOfAMonth(@ForAll("steps") @Size(max = 60) List<Step> steps) {
        History history = new History();
        steps.forEach(history::live);
        history.endJobs();
        Map<String, Long> received = history.ledger.all().stream()
                .collect(Collectors.groupingBy(history::fanAndMonth, Collectors.counting()));
        assertThat(received.values()).allSatisfy(count -> assertThat(count).isLessThanOrEqualTo(4));
    }

    @Property
    void countsOfAFinishedJobAddUp(@ForAll("steps") @Size(max = 40) List<Step> steps) {
        History history = new History();
        steps.forEach(history::live);
        history.endJobs();
        long sent = 0;
        for (MassJob job : history.jobs.all()) {
            assertThat(job.filterCount()).isLessThanOrEqualTo(job.totalCount());
            assertThat(job.sentCount() + job.errorCount()).isEqualTo(job.filterCount());
            sent += job.sentCount();
        }
        assertThat(history.ledger.all()).hasSize((int) sent);
    }

    @Property
    void whoIsReachableAndHasAllowanceLeftIsReached(@ForAll("steps") @Size(max = 40) List<Step> steps) {
        History history = new History();
        steps.forEach(history::live);
        history.endJobs();
        Fan fan = history.fans.follow("oA", history.now, Origin.SEARCH, "");
        int left = history.allowance.left("oA", history.now);
        long before = history.ledger.of("oA").size();
        history.send(List.of("oA"));
        history.endJobs();
        assertThat(history.ledger.of(fan.openid())).hasSize((int) before + Math.min(left, 1));
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Step> step = Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.of(EVERYBODY).set().ofMinSize(1).map(List::copyOf),
                        Arbitraries.of(Duration.ofSeconds(1), Duration.ofHours(7), Duration.ofDays(3)))
                .as(Step::new);
        return step.list();
    }

    private static final class History {

        private final Ledger ledger = new Ledger();
        private final Fans fans = new Fans();
        private final MonthlyAllowance allowance = new MonthlyAllowance();
        private final MassJobs jobs = new MassJobs(ledger, allowance, (job, all) -> {});
        private Instant now = Instant.parse("2026-01-30T15:59:00Z");
        private int contents;

        History() {
            EVERYBODY.forEach(openid -> fans.follow(openid, now, Origin.SEARCH, ""));
        }

        void live(Step step) {
            now = now.plus(step.pause());
            switch (step.kind()) {
                case 0 -> step.openids().forEach(this::leaveOrCome);
                case 1 -> endJobs();
                case 2 -> underWay().stream().findFirst().ifPresent(job -> jobs.delete(job.msgId()));
                case 3 -> underWay().stream().findFirst().ifPresent(job -> jobs.fail(job, "err(10001)"));
                default -> send(step.openids());
            }
        }

        void send(List<String> openids) {
            List<Fan> audience = openids.stream().map(fans::load).toList();
            MassContent content = new MassContent("text", "content " + ++contents);
            jobs.submit(new MassOrder(audience, "some", content, null, MassOrigin.API), now);
        }

        void endJobs() {
            underWay().forEach(job -> jobs.finish(job, now));
        }

        private List<MassJob> underWay() {
            return jobs.all().stream()
                    .filter(job -> job.status() == MassStatus.SENDING)
                    .toList();
        }

        private void leaveOrCome(String openid) {
            Fan fan = fans.load(openid);
            if (fan.isFollowing()) {
                fans.unfollow(fan);
            } else {
                fans.follow(openid, now, Origin.SEARCH, "");
            }
        }

        /** A message counts in the month in which its job was accepted. */
        private String fanAndMonth(Delivery delivery) {
            Long msgId = delivery.msgId();
            assertThat(msgId).isNotNull();
            return delivery.openid() + ShanghaiCalendar.month(jobs.load(msgId).acceptedAt());
        }
    }
}
