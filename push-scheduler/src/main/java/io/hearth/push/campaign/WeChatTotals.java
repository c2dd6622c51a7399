package io.hearth.push.campaign;

import io.hearth.push.postgres.Database;
import io.hearth.store.wechat.JobEvent;
import io.hearth.store.wechat.JobEvents;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sums up what WeChat told about the mass jobs of campaigns. */
final class WeChatTotals {

    private final Database database;

    WeChatTotals(Database database) {
        this.database = database;
    }

    /** Campaigns of which WeChat has told nothing yet are missing. */
    Map<String, WeChatTotal> of(List<String> campaignIds) {
        Map<String, List<String>> jobs = jobs(campaignIds);
        List<String> all = jobs.values().stream().flatMap(List::stream).toList();
        Map<String, JobEvent> ends = database.onConnection(connection -> JobEvents.latest(connection, all)).stream()
                .collect(Collectors.toMap(JobEvent::msgId, Function.identity()));
        Map<String, WeChatTotal> totals = new HashMap<>();
        jobs.forEach((campaignId, msgIds) -> {
            List<JobEvent> told =
                    msgIds.stream().filter(ends::containsKey).map(ends::get).toList();
            if (!told.isEmpty()) {
                totals.put(campaignId, WeChatTotal.of(told, msgIds.size()));
            }
        });
        return totals;
    }

    private Map<String, List<String>> jobs(List<String> campaignIds) {
        Map<String, List<String>> jobs = new HashMap<>();
        database.sql("select campaign_id, msg_id from mass_job where campaign_id in (:ids) and msg_id is not null"
                        + " order by mass_job_id")
                .param("ids", campaignIds)
                .query(row -> {
                    jobs.computeIfAbsent(row.getString("campaign_id"), id -> new ArrayList<>())
                            .add(row.getString("msg_id"));
                });
        return jobs;
    }
}
