package io.hearth.push.schedule;

import io.hearth.push.campaign.Audience;
import io.hearth.push.campaign.AudienceFiles;
import io.hearth.push.campaign.CampaignActs;
import io.hearth.push.campaign.CampaignOutlook;
import io.hearth.push.campaign.CampaignPlans;
import io.hearth.push.campaign.NextCampaigns;
import io.hearth.push.content.PictureShelf;
import io.hearth.push.dispatch.DispatchSettings;
import io.hearth.push.media.ContentPreviews;
import io.hearth.push.media.TestFans;
import io.hearth.push.media.WeChatContents;
import io.hearth.push.plan.PlanSettings;
import io.hearth.push.plan.SegmentVersions;
import io.hearth.push.postgres.Database;
import io.hearth.push.time.DueClock;
import io.hearth.wechat.content.Drafts;
import io.hearth.wechat.content.Pictures;
import io.hearth.wechat.content.Previews;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Campaign plans, their audiences, and the pictures and previews of contents as beans. */
@Configuration(proxyBeanMethods = false)
class CampaignConfiguration {

    @Bean
    CampaignPlans campaignPlans(Database database, DueClock clock, SegmentVersions segments) {
        return new CampaignPlans(database, clock, segments);
    }

    @Bean
    CampaignOutlook campaignOutlook(
            Database database,
            DueClock clock,
            Audience audience,
            SegmentVersions segments,
            PlanSettings planning,
            DispatchSettings limits) {
        return new CampaignOutlook(database, clock, audience, segments, planning, limits);
    }

    @Bean
    NextCampaigns nextCampaigns(Database database, DueClock clock) {
        return new NextCampaigns(database, clock);
    }

    @Bean
    CampaignActs campaignActs(Database database, DueClock clock) {
        return new CampaignActs(database, clock);
    }

    @Bean
    AudienceFiles audienceFiles(Database database, DueClock clock) {
        return new AudienceFiles(database, clock);
    }

    @Bean
    PictureShelf pictureShelf(Database database, DueClock clock) {
        return new PictureShelf(database, clock);
    }

    @Bean
    WeChatContents weChatContents(Database database, DueClock clock, Pictures pictures, Drafts drafts) {
        return new WeChatContents(database, clock, pictures, drafts);
    }

    @Bean
    TestFans testFans(Database database, DueClock clock) {
        return new TestFans(database, clock);
    }

    @Bean
    ContentPreviews contentPreviews(TestFans fans, WeChatContents contents, Previews previews) {
        return new ContentPreviews(fans, contents, previews);
    }
}
