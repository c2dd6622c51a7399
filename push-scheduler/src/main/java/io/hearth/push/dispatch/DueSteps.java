package io.hearth.push.dispatch;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.nurture.StepCalendar;
import io.hearth.domain.touchpoint.SkipReason;
import io.hearth.domain.touchpoint.TouchpointState;
import io.hearth.push.content.Content;
import io.hearth.push.content.ContentBody;
import io.hearth.push.content.Messages;
import io.hearth.push.content.Notice;
import io.hearth.push.content.Variables;
import io.hearth.push.content.Way;
import io.hearth.push.json.PushJson;
import io.hearth.push.media.WeChatContents;
import io.hearth.push.plan.PlanSettings;
import io.hearth.push.plan.RunningPlan;
import io.hearth.push.plan.RunningPlans;
import io.hearth.push.postgres.Database;
import io.hearth.push.time.DueClock;
import io.hearth.store.fan.FanReach;
import io.hearth.store.fan.FanWindows;
import io.hearth.store.fan.Reach;
import io.hearth.wechat.message.FanMessages;
import io.hearth.wechat.message.MessageTarget;
import io.hearth.wechat.message.SubscriptionNotice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tick of the plans: takes what is due, reads how the fans stand now, and leaves out, puts off, does in the house,
 * or opens waves for the dispatchers. Any number may run at once; each batch is one transaction.
 */
public final class DueSteps {

    private static final Logger LOG = LoggerFactory.getLogger(DueSteps.class);

    private final Database database;
    private final DueClock clock;
    private final PlanSettings planning;
    private final int batchSize;
    private final RunningPlans plans;
    private final DueRows rows;
    private final Touchpoints touchpoints;
    private final PushInteractions interactions;
    private final FanUse use;
    private final KillSwitch killSwitch;
    private final Gifts gifts;
    private final DirectRows directRows;
    private final DirectSends directs;
    private final DaySlots slots;
    private final LeftOut leftOut;

    /** Where nothing but texts is sent to single fans. */
    public DueSteps(
            Database database, DueClock clock, FanMessages messages, PlanSettings planning, DispatchSettings settings) {
        this(database, clock, messages, WeChatContents.ofTexts(database, clock), planning, settings);
    }

    public DueSteps(
            Database database,
            DueClock clock,
            FanMessages messages,
            WeChatContents contents,
            PlanSettings planning,
            DispatchSettings settings) {
        this.database = database;
        this.clock = clock;
        this.planning = planning;
        this.batchSize = settings.batchSize();
        this.plans = new RunningPlans(database, clock);
        this.rows = new DueRows(database);
        this.touchpoints = new Touchpoints(database);
        this.interactions = new PushInteractions(database);
        this.use = new FanUse(database, settings);
        this.killSwitch = new KillSwitch(database, clock);
        this.gifts = new Gifts(database);
        this.directRows = new DirectRows(database);
        this.directs = new DirectSends(database, clock, messages, contents, settings);
        this.slots = new DaySlots(database, settings);
        this.leftOut = new LeftOut(database);
    }

    /** One batch of each plan. @return whether there may be more to do at once */
    public boolean gatherOnce() {
        boolean more = false;
        if (!killSwitch.isPulled()) {
            slots.fitToday(clock.now());
            for (RunningPlan plan : plans.active()) {
                Batch batch = database.inTransaction(() -> gather(plan, clock.now()));
                directs.sendAll(batch.directs());
                more |= batch.isFull();
            }
        }
        return more;
    }

    /** What is to be called for after the transaction, and whether there may be more. */
    private record Batch(List<Direct> directs, boolean isFull) {}

    private Batch gather(RunningPlan plan, Instant now) {
        List<DueRow> due = rows.lockDue(plan.planNo(), now, batchSize);
        if (due.isEmpty()) {
            return new Batch(List.of(), false);
        }
        StepCalendar calendar = planning.stepsOf(plan.plan());
        StepSorter.Sorted sorted =
                new StepSorter(plan, calendar, standing(plan, due, now), now).sort(due, due.size() == batchSize);
        rows.putOff(sorted.putOff);
        withdraw(sorted.withdrawn, now);
        sorted.skipped.forEach((reason, left) -> skip(plan, reason, left, now));
        sorted.inHouse.forEach((errand, forWhom) -> doInHouse(plan, errand, forWhom, now));
        sorted.waves.forEach((errand, forWhom) -> openWave(plan, errand, forWhom, now));
        LOG.info(
                "Plan {}: {} due, {} waves, {} put off, skipped {}",
                plan.planId(),
                due.size(),
                sorted.waves.size(),
                sorted.putOff.size(),
                sorted.skipped.keySet());
        List<Direct> directs = new ArrayList<>(claim(plan, sorted.direct, Way.SERVICE, now));
        directs.addAll(claim(plan, sorted.notices, Way.SUBSCRIPTION, now));
        return new Batch(directs, due.size() == batchSize);
    }

    private StepSorter.Standing standing(RunningPlan plan, List<DueRow> due, Instant now) {
        List<OpenId> openIds = due.stream().map(DueRow::openId).distinct().toList();
        Map<OpenId, Reach> reach = database.onConnection(connection -> FanReach.of(connection, openIds));
        Map<OpenId, Integer> windows = database.onConnection(connection -> FanWindows.left(connection, openIds, now));
        GrantsLeft grants =
                database.onConnection(connection -> GrantsLeft.of(connection, openIds, plan.noticeTemplates()));
        return new StepSorter.Standing(reach, use.of(openIds, now), windows, grants, leftOut.until());
    }

    private void withdraw(List<DueRow> withdrawn, Instant now) {
        if (!withdrawn.isEmpty()) {
            touchpoints.move(
                    touchpoints(withdrawn), TouchpointState.PENDING, TouchpointState.CANCELLED, "PLAN_CHANGED", now);
        }
    }

    private void skip(RunningPlan plan, SkipReason reason, List<DueRow> skipped, Instant now) {
        List<Touchpoint> left = touchpoints(skipped);
        touchpoints.move(left, TouchpointState.PENDING, TouchpointState.CLAIMED, null, now);
        touchpoints.move(left, TouchpointState.CLAIMED, TouchpointState.SKIPPED, reason.name(), now);
        Map<String, List<DueRow>> bySteps = skipped.stream().collect(Collectors.groupingBy(DueRow::step));
        bySteps.forEach((step, rowsOfStep) ->
                interactions.skipped(Wave.inHouse(plan.planId(), step), touchpoints(rowsOfStep), reason.name(), now));
    }

    private void doInHouse(RunningPlan plan, StepSorter.Errand errand, List<DueRow> forWhom, Instant now) {
        List<Touchpoint> done = touchpoints(forWhom);
        touchpoints.move(done, TouchpointState.PENDING, TouchpointState.CLAIMED, null, now);
        if (errand.body() instanceof ContentBody.CallTask) {
            rows.goByDesk(forWhom);
        }
        gifts.give(errand.body(), forWhom, now);
        touchpoints.move(done, TouchpointState.CLAIMED, TouchpointState.CALLING, null, now);
        touchpoints.move(done, TouchpointState.CALLING, TouchpointState.SENT, null, now);
        interactions.sent(Wave.inHouse(plan.planId(), errand.step().key()), null, done, now);
    }

    private void openWave(RunningPlan plan, StepSorter.Errand errand, List<DueRow> forWhom, Instant now) {
        int hours = planning.stepsOf(plan.plan()).hours(errand.step().timing()).mask();
        String text = Messages.of(errand.body());
        rows.openWave(plan.planNo(), errand.step().key(), text, PushJson.write(errand.body()), hours, forWhom, now);
    }

    private List<Direct> claim(RunningPlan plan, Map<StepSorter.Errand, List<DueRow>> single, Way way, Instant now) {
        List<Direct> claimed = new ArrayList<>();
        single.forEach((errand, forWhom) -> {
            long epoch = directRows.claim(touchpoints(forWhom), way, now);
            gifts.known(forWhom, now)
                    .forEach((row, values) -> claimed.add(direct(plan, errand, row, epoch, way, values)));
        });
        return claimed;
    }

    private static Direct direct(
            RunningPlan plan, StepSorter.Errand errand, DueRow row, long epoch, Way way, Map<String, String> values) {
        Wave wave = Wave.direct(plan.planId(), errand.step().key(), PushJson.write(errand.body()));
        Content content = plan.contentOf(errand.step()).orElseThrow();
        SubscriptionNotice notice = way == Way.SUBSCRIPTION && content.notice() != null
                ? notice(row.openId(), content.notice(), values)
                : null;
        String text = Variables.fill(Messages.of(errand.body()), values);
        return new Direct(row.touchpoint(), epoch, wave, content.way(), text, notice);
    }

    private static SubscriptionNotice notice(OpenId fan, Notice notice, Map<String, String> values) {
        Optional<MessageTarget> page = Optional.ofNullable(notice.page()).map(MessageTarget.Web::new);
        return new SubscriptionNotice(fan, notice.templateId(), notice.filled(values), page);
    }

    private static List<Touchpoint> touchpoints(List<DueRow> rows) {
        return rows.stream().map(DueRow::touchpoint).toList();
    }
}
