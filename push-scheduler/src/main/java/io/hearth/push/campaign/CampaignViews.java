package io.hearth.push.campaign;

import io.hearth.domain.touchpoint.CampaignState;
import io.hearth.domain.touchpoint.TouchpointState;
import io.hearth.push.postgres.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads campaigns together with the sums of their touchpoints: a few queries, however many campaigns, that see the same
 * instant, so that what was planned is the sum of the states.
 */
final class CampaignViews {

    private static final String COLUMNS =
            "select campaign_id, name, segment_id, audience_file_id, campaign_plan_id, text, send_at, state, reason,"
                    + " created_by, created_at, planned, controls, version from campaign";

    private final Database database;
    private final CampaignSums sums;

    CampaignViews(Database database) {
        this.database = database;
        this.sums = new CampaignSums(database);
    }

    List<CampaignView> latest(int limit) {
        return database.inSnapshot(
                () -> views(database.sql(COLUMNS + " order by send_at desc, campaign_id limit :limit")
                        .param("limit", limit)));
    }

    List<CampaignView> latestOf(String planId, int limit) {
        return database.inSnapshot(() -> views(database.sql(
                        COLUMNS + " where campaign_plan_id = :plan order by send_at desc, campaign_id limit :limit")
                .param("plan", planId)
                .param("limit", limit)));
    }

    Optional<CampaignView> find(String campaignId) {
        return database.inSnapshot(
                () -> views(database.sql(COLUMNS + " where campaign_id = :id").param("id", campaignId)).stream()
                        .findFirst());
    }

    private List<CampaignView> views(JdbcClient.StatementSpec select) {
        List<Row> rows = select.query((result, number) -> Row.of(result)).list();
        List<String> ids = rows.stream().map(Row::campaignId).toList();
        Map<String, Sums> sumsById = sums.of(ids);
        return rows.stream()
                .map(row -> row.with(sumsById.getOrDefault(row.campaignId(), Sums.NONE)))
                .toList();
    }

    private record Row(
            String campaignId,
            String name,
            @Nullable String segmentId,
            @Nullable String audienceFileId,
            @Nullable String campaignPlanId,
            String text,
            Instant sendAt,
            CampaignState state,
            @Nullable String reason,
            String createdBy,
            Instant createdAt,
            long planned,
            long controls,
            long version) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getString("campaign_id"),
                    row.getString("name"),
                    row.getString("segment_id"),
                    row.getString("audience_file_id"),
                    row.getString("campaign_plan_id"),
                    row.getString("text"),
                    row.getObject("send_at", OffsetDateTime.class).toInstant(),
                    CampaignState.valueOf(row.getString("state")),
                    row.getString("reason"),
                    row.getString("created_by"),
                    row.getObject("created_at", OffsetDateTime.class).toInstant(),
                    row.getLong("planned"),
                    row.getLong("controls"),
                    row.getLong("version"));
        }

        CampaignView with(Sums sums) {
            return new CampaignView(
                    campaignId,
                    name,
                    segmentId,
                    audienceFileId,
                    campaignPlanId,
                    text,
                    sendAt,
                    state,
                    reason,
                    createdBy,
                    createdAt,
                    planned,
                    controls,
                    version,
                    sums.states(),
                    sums.reasons(TouchpointState.SKIPPED),
                    sums.reasons(TouchpointState.FAILED),
                    sums.wechatTotal());
        }
    }
}
