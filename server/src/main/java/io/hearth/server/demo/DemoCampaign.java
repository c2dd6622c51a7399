package io.hearth.server.demo;

import io.hearth.api.segment.Segments;
import io.hearth.push.campaign.Campaigns;
import io.hearth.push.campaign.NewCampaign;
import java.time.Clock;
import java.time.Duration;

/** One push that goes out while the newcomer looks on. */
public final class DemoCampaign {

    private static final Duration SOON = Duration.ofSeconds(45);
    private static final String NAME = "周末开放日 Open weekend";
    private static final String TEXT = "本周末样板间开放，欢迎带家人来看房。回复“看房”，置业顾问为您预约时间。";
    private static final String AUTHOR = "demo";

    private final Campaigns campaigns;
    private final Segments segments;
    private final Clock clock;

    public DemoCampaign(Campaigns campaigns, Segments segments, Clock clock) {
        this.campaigns = campaigns;
        this.segments = segments;
        this.clock = clock;
    }

    /** Nothing is scheduled twice: a start that was cut off finds its campaign there. */
    void schedule() {
        if (!campaigns.list(1).isEmpty()
                || segments.findTyped(Segments.DEFAULT_ID).isEmpty()) {
            return;
        }
        campaigns.schedule(
                new NewCampaign(NAME, Segments.DEFAULT_ID, TEXT, clock.instant().plus(SOON), AUTHOR));
    }
}
