package io.hearth.push.bench;

import io.hearth.domain.contact.OpenId;
import io.hearth.push.dispatch.Dispatcher;
import io.hearth.push.dispatch.DueSteps;
import io.hearth.push.plan.DefaultPlan;
import io.hearth.store.fan.FanWindows;
import io.hearth.store.fan.WindowKind;
import io.hearth.wechat.mp.MpGateway;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Ticks and sends: answers to single fans, and mass messages to 10,000 a call. */
final class SendBench {

    /** A call carries as many, and a minute as many calls (WeChat, mass sends). */
    static final int OPENIDS = 10_000;

    static final int CALLS_A_MINUTE = 60;

    private static final Duration ANSWERED_AFTER = Duration.ofMillis(20);
    private static final int FANS_A_REQUEST = 20_000;

    /** The first write to a page after a checkpoint puts all of it into PostgreSQL's log: every sixth tick meets that. */
    private static final int TICKS_A_CHECKPOINT = 6;

    private final BenchHouse house;
    private final BenchClock clock;
    private final BenchFans fans;
    private final BenchWeChat wechat;
    private final MpGateway gateway;

    SendBench(BenchHouse house, BenchClock clock, BenchFans fans, BenchWeChat wechat, MpGateway gateway) {
        this.house = house;
        this.clock = clock;
        this.fans = fans;
        this.wechat = wechat;
        this.gateway = gateway;
    }

    void run(Map<String, Number> figures) throws IOException {
        for (int from = 0; from < fans.count(); from += FANS_A_REQUEST) {
            wechat.addFollowers(fans.openIds(from, from + FANS_A_REQUEST));
        }
        answers(figures);
        massMessages(figures);
        wechat.endJobs();
    }

    private void answers(Map<String, Number> figures) throws IOException {
        List<String> visitors = fans.openIds(0, fans.visitors());
        wechat.hearFrom(visitors);
        house.database.inTransaction(() -> house.database.onConnection(connection -> {
            for (String visitor : visitors) {
                FanWindows.open(connection, new OpenId(visitor), WindowKind.MESSAGE, clock.now());
            }
            return visitors.size();
        }));
        house.startAnswers();
        house.planner().planChanges();
        wechat.answerAfter(ANSWERED_AFTER);
        DueSteps steps = house.dueSteps(gateway);
        long began = System.nanoTime();
        steps.gatherOnce();
        long sent = count("select count(*) from touchpoint where way = 'SERVICE' and state = 'SENT'");
        figures.put("answers_sent", sent);
        figures.put("answers_per_second", Math.round(sent / seconds(began)));
    }

    /** The clock goes from one full call to the next. */
    private void massMessages(Map<String, Number> figures) {
        int calls = Math.max(1, Math.min(CALLS_A_MINUTE, fans.count() / OPENIDS));
        double[] ticks = new double[calls];
        double[] sends = new double[calls];
        DueSteps steps = house.dueSteps(gateway);
        Dispatcher dispatcher = house.dispatcher(gateway);
        List<Instant> full = fullCalls(calls);
        for (int call = 0; call < calls; call++) {
            clock.set(full.get(call));
            if (isAfterCheckpoint(call)) {
                house.database.sql("checkpoint").update();
            }
            long began = System.nanoTime();
            steps.gatherOnce();
            ticks[call] = seconds(began);
            began = System.nanoTime();
            dispatcher.dispatchOnce();
            sends[call] = seconds(began);
        }
        figures.put(
                "tick_seconds_slowest_after_checkpoint",
                rounded(IntStream.range(0, calls)
                        .filter(SendBench::isAfterCheckpoint)
                        .mapToDouble(call -> ticks[call])
                        .max()
                        .orElseThrow()));
        ticks(ticks, figures);
        figures.put("mass_calls", calls);
        figures.put(
                "mass_calls_per_minute",
                Math.round(60 * calls / Arrays.stream(sends).sum()));
        figures.put(
                "mass_call_seconds_slowest", rounded(Arrays.stream(sends).max().orElseThrow()));
        figures.put(
                "mass_messages_sent", count("select count(*) from touchpoint where way = 'MASS' and state = 'SENT'"));
    }

    private static boolean isAfterCheckpoint(int call) {
        return call % TICKS_A_CHECKPOINT == 0;
    }

    private static void ticks(double[] ticks, Map<String, Number> figures) {
        Arrays.sort(ticks);
        figures.put("tick_seconds_half", rounded(ticks[ticks.length / 2]));
        figures.put("tick_seconds_p95", rounded(ticks[ticks.length * 95 / 100]));
        figures.put("tick_seconds_slowest", rounded(ticks[ticks.length - 1]));
        figures.put(
                "ticks_beyond_a_second",
                Arrays.stream(ticks).filter(tick -> tick > 1).count());
    }

    /** When the next ones are enough for another call. Asked once: each tick finds for itself what is due. */
    private List<Instant> fullCalls(int calls) {
        return house
                .database
                .sql("select due_at from (select due_at, row_number() over (order by due_at) as place from touchpoint"
                        + " where waiting and wave_id is null"
                        + " and plan_no = (select plan_no from nurture_plan where plan_id = :plan)) planned"
                        + " where place % :full = 0 order by due_at limit :calls")
                .param("plan", DefaultPlan.PLAN_ID)
                .param("full", Math.min(OPENIDS, fans.count()))
                .param("calls", calls)
                .query(OffsetDateTime.class)
                .list()
                .stream()
                .map(OffsetDateTime::toInstant)
                .toList();
    }

    private long count(String sql) {
        return house.database.sql(sql).query(Long.class).single();
    }

    static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    static double rounded(double seconds) {
        return Math.round(seconds * 1_000) / 1_000.0;
    }
}
