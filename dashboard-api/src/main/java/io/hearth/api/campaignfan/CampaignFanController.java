package io.hearth.api.campaignfan;

import io.hearth.api.problem.ProblemCode;
import io.hearth.api.problem.ProblemException;
import io.hearth.domain.touchpoint.TouchpointState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which fans of a campaign are in a state, and why. */
@RestController
class CampaignFanController {

    private static final int MOST_SHOWN = 200;

    private static final String PAGE = """
            select touchpoint_id, openid, state, reason, due_at, called_at from touchpoint
            where campaign_id = :campaign and state = :state
              and (:cursor::bigint is null or touchpoint_id > :cursor::bigint)
            order by touchpoint_id limit :limit
            """;

    private final JdbcClient jdbc;

    CampaignFanController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In pages; none for a campaign that is not there. */
    @GetMapping("/api/campaigns/{campaignId}/fans")
    FanPage listCampaignFans(
            @PathVariable String campaignId,
            @RequestParam TouchpointState state,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST_SHOWN) {
            throw ProblemException.of(ProblemCode.INVALID_REQUEST, "limit is not from 1 to " + MOST_SHOWN + ".");
        }
        List<CampaignFan> items = jdbc.sql(PAGE)
                .param("campaign", campaignId)
                .param("state", state.name())
                .param("cursor", cursor)
                .param("limit", limit)
                .query(CampaignFanController::fan)
                .list();
        Long next = items.size() < limit ? null : items.get(items.size() - 1).touchpointId();
        return new FanPage(items, next);
    }

    private static CampaignFan fan(ResultSet row, int number) throws SQLException {
        OffsetDateTime calledAt = row.getObject("called_at", OffsetDateTime.class);
        return new CampaignFan(
                row.getLong("touchpoint_id"),
                row.getString("openid"),
                TouchpointState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                calledAt == null ? null : calledAt.toInstant());
    }

    /** @param nextCursor where the next page begins; null on the last */
    record FanPage(List<CampaignFan> items, @Nullable Long nextCursor) {}

    /** @param reason why it was skipped, cancelled or refused, or why its outcome is unknown */
    record CampaignFan(
            long touchpointId,
            String openid,
            TouchpointState state,
            @Nullable String reason,
            Instant dueAt,
            @Nullable Instant calledAt) {}
}
