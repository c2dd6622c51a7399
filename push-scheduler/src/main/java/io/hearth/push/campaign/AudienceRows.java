package io.hearth.push.campaign;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.nurture.QuietHours;
import io.hearth.domain.nurture.SendHours;
import io.hearth.domain.nurture.SendWindow;
import io.hearth.domain.time.HumanTime;
import io.hearth.push.postgres.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes down who is in a campaign that starts: a touchpoint for each fan, in the wave of the fan's arm, and the control
 * group, which gets none. A fan who comes twice is written down once.
 */
final class AudienceRows {

    /** The one wave of a campaign without arms. */
    private static final String NO_ARM = "";

    private final Database database;
    private final String campaignId;
    private final Instant sendAt;
    private final Instant now;
    private final Assignment assignment;
    private final Map<String, Long> waves = new HashMap<>();
    private long planned;
    private long controls;

    AudienceRows(Database database, String campaignId, Instant sendAt, Instant now) {
        this.database = database;
        this.campaignId = campaignId;
        this.sendAt = sendAt;
        this.now = now;
        List<CampaignArm> arms = arms();
        this.assignment = assignment(arms);
        arms.forEach(arm -> waves.put(arm.key(), openWave(arm.key())));
        if (arms.isEmpty()) {
            waves.put(NO_ARM, openWave(null));
        }
    }

    long planned() {
        return planned;
    }

    long controls() {
        return controls;
    }

    void add(List<OpenId> batch) {
        Map<String, List<OpenId>> byArm = new HashMap<>();
        List<OpenId> leftAlone = new ArrayList<>();
        for (OpenId fan : batch) {
            Optional<String> arm = waves.containsKey(NO_ARM) ? Optional.of(NO_ARM) : assignment.armOf(fan);
            arm.map(key -> byArm.computeIfAbsent(key, any -> new ArrayList<>()))
                    .orElse(leftAlone)
                    .add(fan);
        }
        byArm.forEach((arm, fans) -> planned += plan(waves.getOrDefault(arm, 0L), fans));
        controls += leaveAlone(leftAlone);
    }

    private List<CampaignArm> arms() {
        return database.sql("select arm, content_id, share from campaign_arm where campaign_id = :id order by arm")
                .param("id", campaignId)
                .query((row, number) -> new CampaignArm(row.getString(1), row.getString(2), row.getInt(3)))
                .list();
    }

    private Assignment assignment(List<CampaignArm> arms) {
        return database.sql("select coalesce(seed, campaign_id), control_percent from campaign where campaign_id = :id")
                .param("id", campaignId)
                .query((row, number) -> new Assignment(row.getString(1), row.getInt(2), arms))
                .single();
    }

    private long openWave(@Nullable String arm) {
        return database.sql("insert into wave (campaign_id, arm, text, body, state, due_at, hours, created_at)"
                        + " select c.campaign_id, a.arm, coalesce(a.text, c.text), a.body, 'OPEN', c.send_at, :hours, :now"
                        + " from campaign c left join campaign_arm a on a.campaign_id = c.campaign_id and a.arm = :arm"
                        + " where c.campaign_id = :id returning wave_id")
                .param("hours", hours().mask())
                .param("now", Database.at(now))
                .param("arm", arm)
                .param("id", campaignId)
                .query(Long.class)
                .single();
    }

    /** Whoever schedules for the night means it; what was held up during the day does not go out at night. */
    private SendHours hours() {
        SendHours day = SendHours.of(SendWindow.ALL_DAY, QuietHours.DEFAULT);
        return day.isOpen(HumanTime.SHANGHAI.hourOf(sendAt)) ? day : SendHours.ALWAYS;
    }

    private int plan(long waveId, List<OpenId> fans) {
        return database.sql("insert into touchpoint (campaign_id, wave_id, openid, state, due_at, changed_at)"
                        + " select :id, :wave, openid, 'PENDING', :dueAt, :now from unnest(:openIds) as openid"
                        + " on conflict (campaign_id, openid) where campaign_id is not null do nothing")
                .param("id", campaignId)
                .param("wave", waveId)
                .param("dueAt", Database.at(sendAt))
                .param("now", Database.at(now))
                .param("openIds", values(fans))
                .update();
    }

    private int leaveAlone(List<OpenId> fans) {
        return fans.isEmpty()
                ? 0
                : database.sql("insert into campaign_control (campaign_id, openid)"
                                + " select :id, openid from unnest(:openIds) as openid on conflict do nothing")
                        .param("id", campaignId)
                        .param("openIds", values(fans))
                        .update();
    }

    private static String[] values(List<OpenId> fans) {
        return fans.stream().map(OpenId::value).toArray(String[]::new);
    }
}
