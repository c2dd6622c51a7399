package io.hearth.server.application;

import io.hearth.api.segment.Segments;
import io.hearth.crm.phone.VaultKeys;
import io.hearth.domain.time.HumanTime;
import io.hearth.push.campaign.CampaignPlans;
import io.hearth.push.content.Contents;
import io.hearth.push.listening.Answers;
import io.hearth.push.listening.CollectedPraise;
import io.hearth.push.listening.Conversations;
import io.hearth.server.demo.Demo;
import io.hearth.server.demo.DemoCampaign;
import io.hearth.server.demo.DemoDesk;
import io.hearth.server.demo.DemoMarker;
import io.hearth.server.demo.DemoProgramme;
import io.hearth.server.demo.DemoVoices;
import io.hearth.server.segmentation.Segmentation;
import io.hearth.store.interaction.InteractionWriter;
import io.hearth.store.postgres.Transactions;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The demo, made only when someone asks for it. */
@Configuration(proxyBeanMethods = false)
class DemoConfiguration {

    @Bean
    @Lazy
    Demo demo(
            HearthSettings settings,
            InteractionWriter interactions,
            Transactions transactions,
            Segmentation segmentation,
            Contents contents,
            CampaignPlans campaignPlans,
            Segments segments,
            DemoProgramme programme,
            DemoDesk desk,
            Clock clock) {
        return new Demo(
                new DemoMarker(settings.workDir()),
                interactions,
                transactions,
                segmentation,
                new DemoCampaign(contents, campaignPlans, segments, clock),
                programme,
                desk,
                clock);
    }

    @Bean
    @Lazy
    DemoDesk demoDesk(
            HearthSettings settings,
            Conversations conversations,
            Answers answers,
            CollectedPraise praise,
            Contents contents) {
        URI sandbox = Objects.requireNonNull(settings.wechat().baseUrl(), "the demo has a sandbox");
        DemoVoices voices = new DemoVoices(sandbox, settings.wechat().appSecret());
        return new DemoDesk(voices, conversations, answers, praise, contents);
    }

    @Bean
    @Lazy
    DemoProgramme demoProgramme(DataSource dataSource, VaultKeys keys, HumanTime time) {
        return new DemoProgramme(dataSource, keys, time);
    }
}
