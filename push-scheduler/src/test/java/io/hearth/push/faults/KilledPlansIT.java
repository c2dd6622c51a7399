package io.hearth.push.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.nurture.Anchor;
import io.hearth.domain.nurture.EntryRule;
import io.hearth.domain.nurture.ExitRule;
import io.hearth.domain.nurture.NurturePlan;
import io.hearth.domain.nurture.PlanStep;
import io.hearth.domain.nurture.QuietHours;
import io.hearth.domain.nurture.Reentry;
import io.hearth.domain.nurture.SendWindow;
import io.hearth.domain.nurture.StepOffset;
import io.hearth.domain.nurture.StepTiming;
import io.hearth.push.PushFixture;
import io.hearth.push.content.Content;
import io.hearth.push.content.ContentBody;
import io.hearth.push.content.ContentClass;
import io.hearth.push.faults.SendChecker.Said;
import io.hearth.push.plan.PlanFixture;
import io.hearth.push.plan.PlanningReport;
import io.hearth.sandbox.fault.Fault;
import io.hearth.sandbox.fault.FaultKind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several processes on one database, killed at any moment, while answers are lost and people pause and leave. */
class KilledPlansIT {

    private static final int FANS = 120;
    private static final int KILLS = 4;
    private static final List<FaultKind> LOST = List.of(
            FaultKind.BUSY_AFTER,
            FaultKind.RESET_AFTER,
            FaultKind.BAD_GATEWAY_AFTER,
            FaultKind.RESET,
            FaultKind.BAD_GATEWAY);

    /** 20:00 in Shanghai, a month after the start. */
    private static final Instant DUE = Instant.parse("2026-12-22T12:00:00Z");

    private final PlanFixture house = new PlanFixture();
    private final List<Process> nodes = new ArrayList<>();
    private long started;

    @AfterEach
    void close() {
        nodes.forEach(Process::destroyForcibly);
        house.close();
    }

    @ParameterizedTest
    @ValueSource(longs = 1)
    void everyFanGetsEachStepOnceWhateverDies(long seed) throws Exception {
        killAndCheck(new Random(seed));
    }

    static LongStream manySeeds() {
        return LongStream.rangeClosed(2, 22);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("manySeeds")
    void everyFanGetsEachStepOnceWhateverDiesWithManySeeds(long seed) throws Exception {
        killAndCheck(new Random(seed));
    }

    private void killAndCheck(Random random) throws Exception {
        List<OpenId> fans = PushFixture.fans(FANS);
        TableClock.create(house.push.database, PushFixture.START);
        house.push.sandbox.limit(PushFixture.SEND, 10_000, 10_000);
        house.fans(fans, PushFixture.START);
        String planId = house.started(plan());
        assertThat(house.plan()).isEqualTo(new PlanningReport(FANS, 3L * FANS, 0, 0));
        goTo(DUE);
        List<OpenId> gone = fans.subList(0, random.nextInt(10));
        house.push.knowAsFollowing(gone, false);

        for (int kill = 0; kill < KILLS; kill++) {
            startNode();
            startNode();
            house.push.sandbox.inject(Fault.of(PushFixture.SEND, LOST.get(random.nextInt(LOST.size())))
                    .times(1 + random.nextInt(2)));
            waitForProgress(random.nextInt(600));
            if (random.nextBoolean()) {
                house.plans.pause(planId, "wang");
                house.plans.resume(planId, "wang");
            }
            killAll();
            goTo(house.push.clock.now().plus(Duration.ofMinutes(random.nextInt(5))));
        }
        finish();

        assertThat(SendChecker.faults(house.push.sandbox.ledger(), said())).isEmpty();
        assertThat(said()).hasSize(3 * FANS).noneMatch(one -> one.state().matches("PENDING|CLAIMED|CALLING"));
        assertThat(house.push.sandbox.ledger()).noneMatch(one -> gone.contains(new OpenId(one.openid())));
        assertThat(leftOutAsGone())
                .containsExactlyInAnyOrderElementsOf(
                        gone.stream().map(OpenId::value).toList());
    }

    /** Everything that died is looked after, without faults. */
    private void finish() throws Exception {
        house.push.sandbox.clearFaults();
        startNode();
        Instant patience = Instant.now().plusSeconds(120);
        while (isOpen() && Instant.now().isBefore(patience)) {
            goTo(house.push.clock.now().plus(Duration.ofMinutes(10)));
            waitForProgress(200);
        }
        killAll();
        house.push.sandbox.advance(Duration.ofMinutes(5));
    }

    private boolean isOpen() {
        return house.push
                .database
                .sql("select exists (select 1 from touchpoint where state in ('PENDING', 'CLAIMED', 'CALLING'))"
                        + " or exists (select 1 from mass_job where state = 'UNKNOWN' and look_up_at is not null)")
                .query(Boolean.class)
                .single();
    }

    private List<Said> said() {
        return house.push
                .database
                .sql("select openid, step, state from touchpoint")
                .query((row, number) -> new Said(row.getString(1), text(row.getString(2)), row.getString(3)))
                .list();
    }

    private List<String> leftOutAsGone() {
        return house.push
                .database
                .sql("select distinct openid from touchpoint where reason = 'NOT_FOLLOWING'")
                .query(String.class)
                .list();
    }

    private void goTo(Instant instant) {
        house.push.sandbox.advance(Duration.between(house.push.clock.now(), instant));
        TableClock.set(house.push.database, instant);
    }

    /** The moment of a kill is random, so this is no condition to wait for. */
    private static void waitForProgress(int millis) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(millis);
    }

    private void killAll() throws InterruptedException {
        for (Process node : nodes) {
            node.destroyForcibly();
            assertThat(node.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
        nodes.clear();
    }

    /** Returns when the node has begun to work. */
    private void startNode() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process node = new ProcessBuilder(
                        java,
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PushNode.class.getName(),
                        house.push.address.jdbcUrlWithUser(),
                        house.push.sandbox.baseUrl().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        nodes.add(node);
        started++;
        await().atMost(Duration.ofSeconds(90)).until(() -> TableClock.nodes(house.push.database) == started);
    }

    private NurturePlan plan() {
        List<PlanStep> steps = new ArrayList<>();
        for (String key : List.of("one", "two", "three")) {
            String content = house.approved(key, Content.of(ContentClass.MARKETING, new ContentBody.Text(text(key))));
            steps.add(new PlanStep(
                    key,
                    content,
                    new StepTiming(
                            StepOffset.ofMonths(1), false, SendWindow.ALL_DAY, true, false, Duration.ofDays(1))));
        }
        return new NurturePlan(
                Anchor.FIRST_CONTACT,
                null,
                null,
                EntryRule.FOLLOWERS,
                ExitRule.NONE,
                Reentry.NEVER,
                QuietHours.DEFAULT,
                steps);
    }

    private static String text(String step) {
        return "第" + step + "步";
    }
}
