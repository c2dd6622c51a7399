package io.hearth.push.result;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.touchpoint.TouchpointState;
import io.hearth.push.campaign.CampaignGoal;
import io.hearth.push.postgres.Database;
import io.hearth.push.time.DueClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts what came of campaigns, fan by fan, from the start of each for as many days as it says. */
public final class CampaignResults {

    private static final Set<InteractionType> CLICKS =
            EnumSet.of(InteractionType.MENU_CLICK, InteractionType.MENU_VIEW);

    /** Fans whose deeds are asked for at once. */
    private static final int BATCH = 5_000;

    private final Database database;
    private final DueClock clock;
    private final FanDeeds deeds;

    public CampaignResults(Database database, DueClock clock, FanDeeds deeds) {
        this.database = database;
        this.clock = clock;
        this.deeds = deeds;
    }

    /** Empty if there is no such campaign, or it has not started. */
    public Optional<CampaignResult> find(String campaignId) {
        return database.sql("select campaign_id, started_at, within_days, goal_types from campaign"
                        + " where campaign_id = :id and started_at is not null")
                .param("id", campaignId)
                .query((row, number) -> Campaign.of(row))
                .optional()
                .map(this::count);
    }

    private CampaignResult count(Campaign campaign) {
        SortedMap<String, Tally> arms = new TreeMap<>();
        Set<OpenId> openers = deeds.opened(campaign.id, contents(campaign), campaign.from, campaign.until);
        List<Planned> page = planned(campaign, "");
        while (!page.isEmpty()) {
            count(campaign, page, openers, arms);
            page = planned(campaign, page.get(page.size() - 1).fan().value());
        }
        CampaignResult.Control control = control(campaign);
        return new CampaignResult(
                campaign.id,
                campaign.from,
                campaign.until,
                !clock.now().isBefore(campaign.until),
                campaign.goal,
                arms.entrySet().stream()
                        .map(arm -> arm.getValue().toArm(arm.getKey(), control))
                        .toList(),
                control);
    }

    private void count(Campaign campaign, List<Planned> page, Set<OpenId> openers, Map<String, Tally> arms) {
        Map<OpenId, Set<InteractionType>> did =
                did(campaign, page.stream().map(Planned::fan).toList());
        for (Planned one : page) {
            arms.computeIfAbsent(one.arm(), key -> new Tally())
                    .add(one, openers.contains(one.fan()), did.getOrDefault(one.fan(), Set.of()), campaign.goal);
        }
    }

    private Map<OpenId, Set<InteractionType>> did(Campaign campaign, List<OpenId> fans) {
        Set<InteractionType> types = EnumSet.copyOf(CLICKS);
        types.add(InteractionType.MESSAGE);
        types.addAll(campaign.goal);
        return deeds.did(fans, types, campaign.from, campaign.until);
    }

    private CampaignResult.Control control(Campaign campaign) {
        long fans = 0;
        long converted = 0;
        List<OpenId> page = controls(campaign, "");
        while (!page.isEmpty()) {
            fans += page.size();
            converted += deeds.did(page, campaign.goal, campaign.from, campaign.until)
                    .size();
            page = controls(campaign, page.get(page.size() - 1).value());
        }
        return new CampaignResult.Control(fans, converted);
    }

    private Set<String> contents(Campaign campaign) {
        return new HashSet<>(database.sql("select content_id from campaign_arm where campaign_id = :id")
                .param("id", campaign.id)
                .query(String.class)
                .list());
    }

    private List<Planned> planned(Campaign campaign, String after) {
        return database.sql("select t.openid, coalesce(w.arm, '') as arm, t.state from touchpoint t"
                        + " left join wave w using (wave_id) where t.campaign_id = :id and t.openid > :after"
                        + " order by t.openid limit :limit")
                .param("id", campaign.id)
                .param("after", after)
                .param("limit", BATCH)
                .query((row, number) -> new Planned(
                        new OpenId(row.getString("openid")),
                        row.getString("arm"),
                        TouchpointState.valueOf(row.getString("state"))))
                .list();
    }

    private List<OpenId> controls(Campaign campaign, String after) {
        return database.sql("select openid from campaign_control where campaign_id = :id and openid > :after"
                        + " order by openid limit :limit")
                .param("id", campaign.id)
                .param("after", after)
                .param("limit", BATCH)
                .query((row, number) -> new OpenId(row.getString(1)))
                .list();
    }

    private record Planned(OpenId fan, String arm, TouchpointState state) {}

    private record Campaign(String id, Instant from, Instant until, Set<InteractionType> goal) {

        static Campaign of(ResultSet row) throws SQLException {
            Instant from = row.getObject("started_at", OffsetDateTime.class).toInstant();
            String[] goal = (String[]) row.getArray("goal_types").getArray();
            return new Campaign(
                    row.getString("campaign_id"),
                    from,
                    from.plus(Duration.ofDays(row.getInt("within_days"))),
                    goal.length == 0
                            ? CampaignGoal.DEFAULT.types()
                            : Arrays.stream(goal).map(InteractionType::valueOf).collect(Collectors.toSet()));
        }
    }

    /** One arm while it is being counted. */
    private static final class Tally {

        private long planned;
        private long reached;
        private long opened;
        private long clicked;
        private long answered;
        private long converted;

        void add(Planned one, boolean hasOpened, Set<InteractionType> did, Set<InteractionType> goal) {
            planned++;
            converted += did.stream().anyMatch(goal::contains) ? 1 : 0;
            if (one.state() == TouchpointState.SENT) {
                reached++;
                opened += hasOpened ? 1 : 0;
                clicked += did.stream().anyMatch(CLICKS::contains) ? 1 : 0;
                answered += did.contains(InteractionType.MESSAGE) ? 1 : 0;
            }
        }

        CampaignResult.Arm toArm(String key, CampaignResult.Control control) {
            Lift lift = planned == 0 || control.fans() == 0
                    ? null
                    : Lift.of(converted, planned, control.converted(), control.fans());
            return new CampaignResult.Arm(key, planned, reached, opened, clicked, answered, converted, lift);
        }
    }
}
