package io.hearth.push.campaign;

import io.hearth.domain.touchpoint.TouchpointState;
import io.hearth.push.postgres.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts touchpoints by state and reason, and adds what WeChat told. */
final class CampaignSums {

    private final Database database;
    private final WeChatTotals totals;

    CampaignSums(Database database) {
        this.database = database;
        this.totals = new WeChatTotals(database);
    }

    Map<String, Sums> of(List<String> campaignIds) {
        if (campaignIds.isEmpty()) {
            return Map.of();
        }
        Map<String, WeChatTotal> byWeChat = totals.of(campaignIds);
        Map<String, Sums> sums = new HashMap<>();
        counts(campaignIds).forEach((id, counts) -> sums.put(id, new Sums(counts, byWeChat.get(id))));
        return sums;
    }

    private Map<String, List<Sums.Count>> counts(List<String> campaignIds) {
        Map<String, List<Sums.Count>> counts = new HashMap<>();
        database.sql("select campaign_id, state, coalesce(reason, '') as reason, count(*) as touchpoints"
                        + " from touchpoint where campaign_id in (:ids) group by 1, 2, 3")
                .param("ids", campaignIds)
                .query(row -> {
                    counts.computeIfAbsent(row.getString("campaign_id"), id -> new ArrayList<>())
                            .add(count(row));
                });
        return counts;
    }

    private static Sums.Count count(ResultSet row) throws SQLException {
        TouchpointState state = TouchpointState.valueOf(row.getString("state"));
        return new Sums.Count(state, row.getString("reason"), row.getLong("touchpoints"));
    }
}
