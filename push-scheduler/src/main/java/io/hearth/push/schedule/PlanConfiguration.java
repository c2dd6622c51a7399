package io.hearth.push.schedule;

import io.hearth.push.content.Contents;
import io.hearth.push.dispatch.DispatchSettings;
import io.hearth.push.dispatch.DueSteps;
import io.hearth.push.dispatch.KillSwitch;
import io.hearth.push.ledger.CallTasks;
import io.hearth.push.ledger.Points;
import io.hearth.push.ledger.Vouchers;
import io.hearth.push.listening.AnswerTimes;
import io.hearth.push.listening.Answers;
import io.hearth.push.listening.CollectedPraise;
import io.hearth.push.listening.Conversations;
import io.hearth.push.media.WeChatContents;
import io.hearth.push.plan.DefaultPlan;
import io.hearth.push.plan.FanTimeLine;
import io.hearth.push.plan.HolidayFiles;
import io.hearth.push.plan.PlanAudience;
import io.hearth.push.plan.PlanDryRun;
import io.hearth.push.plan.PlanPlanner;
import io.hearth.push.plan.PlanPreviews;
import io.hearth.push.plan.PlanSettings;
import io.hearth.push.plan.Plans;
import io.hearth.push.plan.SegmentVersions;
import io.hearth.push.plan.TouchpointCalendar;
import io.hearth.push.postgres.Database;
import io.hearth.push.time.DueClock;
import io.hearth.wechat.message.FanMessages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Contents, plans and what they give as beans. Needs a {@link PlanAudience}, an
 * {@link io.hearth.push.campaign.Audience} and {@link SegmentVersions}. */
@Configuration(proxyBeanMethods = false)
@Import(CampaignConfiguration.class)
public class PlanConfiguration {

    @Bean
    PlanSettings planSettings() {
        return PlanSettings.of(HolidayFiles.mainlandChina());
    }

    @Bean
    Contents contents(Database database, DueClock clock) {
        return new Contents(database, clock);
    }

    @Bean
    Plans plans(Database database, DueClock clock, SegmentVersions segments) {
        return new Plans(database, clock, segments);
    }

    @Bean
    PlanPreviews planPreviews(Database database, DueClock clock, PlanSettings settings) {
        return new PlanPreviews(database, clock, settings);
    }

    @Bean
    PlanPlanner planPlanner(
            Database database, DueClock clock, PlanAudience audience, SegmentVersions segments, PlanSettings settings) {
        return new PlanPlanner(database, clock, audience, segments, settings);
    }

    @Bean
    PlanDryRun planDryRun(Database database, DueClock clock, PlanAudience audience, PlanSettings settings) {
        return new PlanDryRun(database, clock, audience, settings);
    }

    @Bean
    TouchpointCalendar touchpointCalendar(Database database) {
        return new TouchpointCalendar(database);
    }

    @Bean
    FanTimeLine fanTimeLine(Database database) {
        return new FanTimeLine(database);
    }

    @Bean
    DueSteps dueSteps(
            Database database,
            DueClock clock,
            FanMessages messages,
            WeChatContents contents,
            PlanSettings planning,
            DispatchSettings settings) {
        return new DueSteps(database, clock, messages, contents, planning, settings);
    }

    @Bean
    DefaultPlan defaultPlanDrafts(Database database, DueClock clock) {
        return new DefaultPlan(database, clock);
    }

    @Bean
    KillSwitch killSwitch(Database database, DueClock clock) {
        return new KillSwitch(database, clock);
    }

    @Bean
    Points points(Database database, DueClock clock) {
        return new Points(database, clock);
    }

    @Bean
    Vouchers vouchers(Database database, DueClock clock) {
        return new Vouchers(database, clock);
    }

    @Bean
    Conversations conversations(Database database, DueClock clock) {
        return new Conversations(database, clock);
    }

    @Bean
    Answers answers(Database database, DueClock clock, FanMessages messages) {
        return new Answers(database, clock, messages);
    }

    @Bean
    AnswerTimes answerTimes(Database database) {
        return new AnswerTimes(database);
    }

    @Bean
    CollectedPraise collectedPraise(Database database, DueClock clock) {
        return new CollectedPraise(database, clock);
    }

    @Bean
    CallTasks callTasks(Database database, DueClock clock) {
        return new CallTasks(database, clock);
    }
}
