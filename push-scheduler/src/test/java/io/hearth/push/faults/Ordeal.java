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
import io.hearth.domain.time.HumanTime;
import io.hearth.push.PushFixture;
import io.hearth.push.content.Content;
import io.hearth.push.content.ContentBody;
import io.hearth.push.content.ContentClass;
import io.hearth.push.faults.SendChecker.Said;
import io.hearth.push.plan.PlanFixture;
import io.hearth.push.plan.PlanningReport;
import io.hearth.sandbox.fault.Fault;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Several processes on one database that die, freeze, end or lose the database at any moment, while answers are lost,
 * quotas end, and people pause and leave. Afterwards every fan has each step once, and the product says what WeChat says.
 */
final class Ordeal implements AutoCloseable {

    private static final int FANS = 120;
    private static final int TROUBLES = 4;

    /** So few that there is still something to send at each of the troubles. */
    private static final int MOST_CALLS_BETWEEN = 3;

    /** A fault may keep everybody from calling. */
    private static final Duration SOON = Duration.ofSeconds(1);

    /** A machine that builds and measures beside the test takes minutes to start a process. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** From the first contact, in Shanghai, to the day a month later: month ends, leap days among them. */
    private static final List<Map.Entry<LocalDate, LocalDate>> MONTHS = List.of(
            Map.entry(LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 30)),
            Map.entry(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 31)),
            Map.entry(LocalDate.of(2027, 1, 29), LocalDate.of(2027, 2, 28)),
            Map.entry(LocalDate.of(2027, 1, 31), LocalDate.of(2027, 2, 28)),
            Map.entry(LocalDate.of(2028, 1, 30), LocalDate.of(2028, 2, 29)),
            Map.entry(LocalDate.of(2028, 1, 31), LocalDate.of(2028, 2, 29)));

    private final PlanFixture house;
    private final DatabaseTrouble databaseTrouble;
    private final Diary diary = new Diary();
    private final List<PushProcess> nodes = new ArrayList<>();
    private final List<PushProcess> everStarted = new ArrayList<>();

    Ordeal(PlanFixture house, DatabaseTrouble databaseTrouble) {
        this.house = house;
        this.databaseTrouble = databaseTrouble;
    }

    /** What happens to the database, in the middle of whatever is under way. Returns when it can be used again. */
    interface DatabaseTrouble {
        void cause() throws Exception;
    }

    /** @param seed decides every trouble and its moment */
    void undergo(long seed) throws Exception {
        undergo(seed, null);
    }

    /**
     * Begins with a trouble of choice: there is most to send then.
     *
     * @param seed decides everything else
     */
    void undergo(long seed, @Nullable Trouble first) throws Exception {
        Random random = new Random(seed);
        List<OpenId> fans = PushFixture.fans(FANS);
        Map.Entry<LocalDate, LocalDate> month = MONTHS.get(random.nextInt(MONTHS.size()));
        Instant firstContact = HumanTime.SHANGHAI.startOf(month.getKey()).plusSeconds(random.nextInt(86_400));
        Instant due = HumanTime.SHANGHAI.startOf(month.getValue()).plus(Duration.ofHours(20));
        diary.note(due, "seed " + seed);
        TableClock.create(house.push.database, PushFixture.START);
        house.push.sandbox.limit(PushFixture.SEND, 10_000, 10_000);
        goTo(firstContact);
        house.fans(fans, firstContact);
        String planId = house.started(plan());
        assertThat(house.plan()).isEqualTo(new PlanningReport(FANS, 3L * FANS, 0, 0));
        assertThat(plannedAt()).containsExactly(due);
        goTo(due);
        List<OpenId> gone = fans.subList(0, random.nextInt(10));
        house.push.knowAsFollowing(gone, false);

        for (int trouble = 0; trouble < TROUBLES; trouble++) {
            Trouble any = Trouble.values()[random.nextInt(Trouble.values().length)];
            makeTrouble(planId, trouble == 0 && first != null ? first : any, random);
        }
        finish();
        check(gone);
    }

    private void makeTrouble(String planId, Trouble trouble, Random random) throws Exception {
        startBoth(planId);
        Fault fault = CallFaults.any(random);
        note(fault);
        house.push.sandbox.inject(fault);
        waitForCalls(random.nextInt(MOST_CALLS_BETWEEN + 1));
        waitForProgress(random.nextInt(60));
        if (random.nextBoolean()) {
            note("paused and resumed");
            house.plans.pause(planId, "wang");
            house.plans.resume(planId, "wang");
        }
        int node = random.nextInt(2);
        note(trouble + " of node " + node);
        cause(trouble, nodes.get(node));
        goTo(house.push.clock.now().plus(Duration.ofMinutes(random.nextInt(5))));
    }

    private void check(List<OpenId> gone) {
        assertThat(SendChecker.faults(house.push.sandbox.ledger(), said()))
                .as(this::story)
                .isEmpty();
        assertThat(said()).as(this::story).hasSize(3 * FANS).noneMatch(one -> one.state()
                .matches("PENDING|CLAIMED|CALLING"));
        assertThat(house.push.sandbox.ledger())
                .as(this::story)
                .noneMatch(one -> gone.contains(new OpenId(one.openid())));
        assertThat(leftOutAsGone())
                .as(this::story)
                .containsExactlyInAnyOrderElementsOf(
                        gone.stream().map(OpenId::value).toList());
    }

    private String story() {
        return diary.tell(
                house.push.database,
                house.push.sandbox.ledger(),
                everStarted.stream().map(PushProcess::log).toList());
    }

    private void note(Object what) {
        diary.note(house.push.clock.now(), what);
    }

    private void cause(Trouble trouble, PushProcess node) throws Exception {
        switch (trouble) {
            case KILL -> end(node, true);
            case TERMINATE -> end(node, false);
            case FREEZE -> {
                node.freeze();
                // Past the claim's lease and the call's time-out: others take over what is theirs to take.
                goTo(house.push.clock.now().plus(Duration.ofMinutes(10)));
                waitForProgress(300);
                node.thaw();
            }
            case DATABASE -> databaseTrouble.cause();
        }
    }

    /** What may happen. */
    enum Trouble {
        KILL,
        TERMINATE,
        FREEZE,
        DATABASE
    }

    /** Everything that broke is looked after, without faults. */
    private void finish() throws Exception {
        house.push.sandbox.clearFaults();
        while (nodes.isEmpty()) {
            startNode();
        }
        Instant patience = Instant.now().plus(PATIENCE);
        while (isOpen() && Instant.now().isBefore(patience)) {
            goTo(house.push.clock.now().plus(Duration.ofMinutes(10)));
            awaitTicks();
        }
        for (PushProcess node : List.copyOf(nodes)) {
            end(node, true);
        }
        house.push.sandbox.advance(Duration.ofMinutes(5));
    }

    /** Time goes on no faster than the nodes: of a day that nobody was at work in, everything would be late. */
    private void awaitTicks() {
        long before = TableClock.ticks(house.push.database);
        await().atMost(PATIENCE).until(() -> TableClock.ticks(house.push.database) >= before + 2L * nodes.size());
    }

    private List<Instant> plannedAt() {
        return house.push
                .database
                .sql("select distinct planned_at from touchpoint")
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .list();
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

    /** Nobody sends before there are two: the faster one would have sent everything while the other starts. */
    private void startBoth(String planId) throws IOException {
        if (nodes.size() < 2) {
            house.plans.pause(planId, "wang");
            while (nodes.size() < 2) {
                startNode();
            }
            house.plans.resume(planId, "wang");
        }
    }

    private void waitForCalls(int more) {
        int calls = house.push.sandbox.calls(PushFixture.SEND) + more;
        Instant latest = Instant.now().plus(SOON);
        await().pollInterval(Duration.ofMillis(5))
                .until(() -> house.push.sandbox.calls(PushFixture.SEND) >= calls
                        || Instant.now().isAfter(latest));
    }

    /** The moment of a trouble is random, so this is no condition to wait for. */
    private static void waitForProgress(int millis) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(millis);
    }

    private void end(PushProcess node, boolean atOnce) throws InterruptedException {
        if (atOnce) {
            node.kill();
        } else {
            node.terminate();
        }
        assertThat(node.awaitEnd()).isTrue();
        nodes.remove(node);
    }

    /** Returns when the node has begun to work. */
    private void startNode() throws IOException {
        PushProcess node = PushProcess.start(
                house.push.address.jdbcUrlWithUser(),
                house.push.sandbox.baseUrl().toString());
        nodes.add(node);
        everStarted.add(node);
        await().atMost(PATIENCE).until(() -> TableClock.nodes(house.push.database) == everStarted.size());
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

    @Override
    public void close() {
        nodes.forEach(PushProcess::kill);
    }
}
