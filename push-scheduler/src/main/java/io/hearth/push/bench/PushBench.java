package io.hearth.push.bench;

import io.hearth.push.plan.DefaultPlan;
import io.hearth.push.plan.PlanningReport;
import io.hearth.wechat.mp.MpGateway;
import io.hearth.wechat.quota.ApiLimit;
import io.hearth.wechat.quota.ApiLimits;
import io.hearth.wechat.quota.Quotas;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;

/** Planning of the default plan, its dry run, the tick that finds what is due, and sends, on a database of its own. */
public final class PushBench {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final int VISITORS = 3_000;

    /** Calls are counted as always, but a day may have more of them: a minute's are made in less than one. */
    private static final ApiLimits LIMITS = ApiLimits.DEFAULT.with(new ApiLimit("mass_send", 10_000, 1_000));

    private final DataSource dataSource;
    private final BenchWeChat wechat;

    /** @param dataSource an empty database, which is filled */
    public PushBench(DataSource dataSource, BenchWeChat wechat) {
        this.dataSource = dataSource;
        this.wechat = wechat;
    }

    /** Times in seconds, as their names say. */
    public Map<String, Number> run(int count) throws IOException {
        Map<String, Number> figures = new LinkedHashMap<>();
        BenchClock clock = new BenchClock(NOW);
        BenchFans fans = new BenchFans(count, Math.min(VISITORS, count), NOW);
        BenchHouse house = new BenchHouse(dataSource, clock, fans);
        fans.knowAsFollowing(house.database);
        house.startDefaultPlan();
        figures.put("fans", count);
        dryRun(house, figures);
        planning(house, figures);
        try (MpGateway gateway = gateway()) {
            new SendBench(house, clock, fans, wechat, gateway).run(figures);
        }
        new Witness(house.database, count).compare(wechat, figures);
        return figures;
    }

    private MpGateway gateway() {
        return MpGateway.open(
                wechat.account(),
                dataSource,
                new Quotas(dataSource, wechat.account().appId(), LIMITS));
    }

    private static void dryRun(BenchHouse house, Map<String, Number> figures) {
        long began = System.nanoTime();
        house.dryRun().run(DefaultPlan.PLAN_ID);
        figures.put("dry_run_seconds", SendBench.rounded(SendBench.seconds(began)));
    }

    private static void planning(BenchHouse house, Map<String, Number> figures) {
        long began = System.nanoTime();
        PlanningReport report = house.planner().planChanges();
        double seconds = SendBench.seconds(began);
        figures.put("touchpoints", report.touchpoints());
        figures.put("planning_seconds", SendBench.rounded(seconds));
        figures.put("planned_per_second", Math.round(report.touchpoints() / seconds));
    }
}
