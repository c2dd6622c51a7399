package io.hearth.server.bench;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Every call that the pages of managers, analysts, the content team and operations make to show something. */
final class DashboardCalls {

    /** So many days or parts of the population are asked about in turn. */
    private static final int TURNS = 10;

    private final List<DashboardCall> calls = new ArrayList<>();
    private final List<String> segments;
    private final List<String> contacts;
    private final LocalDate today;

    private DashboardCalls(List<String> segments, List<String> contacts, LocalDate today) {
        this.segments = segments;
        this.contacts = contacts;
        this.today = today;
    }

    /** @param segments ids of at least three */
    static List<DashboardCall> of(List<String> segments, List<String> contacts, LocalDate today) {
        DashboardCalls calls = new DashboardCalls(segments, contacts, today);
        calls.addFunnel();
        calls.addAnalyses();
        calls.addSegments();
        calls.addContacts();
        calls.addPeriods();
        calls.addDesks();
        return calls.calls;
    }

    private void addFunnel() {
        add("funnel", "/api/funnel");
        add("funnel_of_segment", eachSegment("/api/funnel?segment_id=%s"));
        for (String by : List.of("MONTH", "CHANNEL", "PROJECT", "BROKER_TYPE", "TEAM", "ORIGIN")) {
            String name = "funnel_by_" + by.toLowerCase(Locale.ROOT);
            add(name, "/api/analyses/funnel?by=" + by);
            add(name + "_of_segment", eachSegment("/api/analyses/funnel?by=" + by + "&segment_id=%s"));
        }
        String days = "first_contact_from=%s&first_contact_to=%s";
        add("funnel_of_days", eachDay("/api/funnel?" + days));
        add(
                "funnel_of_days_compared",
                eachDay("/api/analyses/funnel?by=CHANNEL&" + days + "&compared_from=" + today.minusYears(1)
                        + "&compared_to=" + today));
    }

    private void addAnalyses() {
        add("retention", "/api/analyses/retention");
        add("retention_of_segment", eachSegment("/api/analyses/retention?segment_id=%s"));
        add(
                "ordered_funnel",
                eachDay("/api/analyses/ordered-funnel?step=SHARE&step=SHARE_OPENED&step=ENQUIRY&window_days=30"
                        + "&from=%s&to=%s"));
        add("attribution", eachDay("/api/analyses/attribution?from=%s&to=%s"));
    }

    private void addSegments() {
        add("segments", "/api/segments");
        add("segment", eachSegment("/api/segments/%s"));
        add("segment_traits", "/api/segment-traits");
        add("segment_history", eachSegment("/api/segments/%s/history?from=" + today.minusDays(90) + "&to=" + today));
        add(
                "segment_overlap",
                IntStream.range(0, segments.size())
                        .mapToObj(turn -> "/api/segments/overlap?segment_id=" + segment(turn) + "&segment_id="
                                + segment(turn + 1) + "&segment_id=" + segment(turn + 2))
                        .toList());
        preview("preview_of_stage", "{'stage_in': ['CONSIDERATION']}");
        preview("preview_of_behaviour", "{'interaction_in': ['CONTENT_VIEW'], 'at_least': 3, 'within_days': 90}");
        preview(
                "preview_of_tree",
                "{'all': [{'project_of_interest_in': ['project-1', 'project-2']}, {'any': [{'phase_in': ['TRANSACT']},"
                        + " {'promoter': true}]}]}");
    }

    private void addContacts() {
        add("contacts", eachSegment("/api/contacts?segment_id=%s"));
        add("contacts_of_days", eachDay("/api/contacts?first_contact_from=%s&first_contact_to=%s"));
        add("contacts_of_stage", "/api/contacts?stage=CONSIDERATION&dormant=false");
        add("contacts_of_channel", "/api/contacts?channel=WECHAT&reached=CONSIDERATION");
        add("contact", each(contacts, "/api/contacts/%s"));
        add("contact_time_line", each(contacts, "/api/contacts/%s/interactions"));
    }

    private void addPeriods() {
        for (String period : List.of("WEEK", "MONTH", "QUARTER")) {
            String name = period.toLowerCase(Locale.ROOT);
            add("evaluation_of_" + name, eachDay("/api/evaluation?period=" + period + "&day=%s"));
            add("figures_of_" + name, eachDay("/api/figures?period=" + period + "&day=%s"));
        }
        add(
                "channel_costs",
                IntStream.range(0, TURNS)
                        .mapToObj(turn -> "/api/channel-costs/" + YearMonth.from(today.minusMonths(turn)))
                        .toList());
        add("push_calendar", "/api/push-calendar?from=" + today + "&to=" + today.plusDays(30));
    }

    private void addDesks() {
        for (String desk : List.of(
                "campaigns",
                "campaign-plans",
                "contents",
                "plans",
                "segment-lists",
                "status",
                "pulls",
                "dead-letters",
                "audit-log",
                "deals",
                "referrals",
                "brokers",
                "desk",
                "call-tasks",
                "rewards")) {
            add(desk.replace('-', '_'), "/api/" + desk);
        }
    }

    private void add(String name, String path) {
        add(name, List.of(path));
    }

    private void add(String name, List<String> paths) {
        calls.add(new DashboardCall(name, paths, null));
    }

    private void preview(String name, String rule) {
        String body = "{\"rule\": " + rule.replace('\'', '"') + "}";
        calls.add(new DashboardCall(name, List.of("/api/segments/preview"), body));
    }

    private List<String> eachSegment(String path) {
        return each(segments, path);
    }

    private static List<String> each(List<String> ids, String path) {
        return ids.stream().map(path::formatted).toList();
    }

    /** Periods of a month, each a month before the other; a path with one day takes the last. */
    private List<String> eachDay(String path) {
        return IntStream.range(0, TURNS)
                .mapToObj(turn -> today.minusMonths(turn))
                .map(last -> path.contains("to=%s") ? path.formatted(last.minusDays(29), last) : path.formatted(last))
                .toList();
    }

    private String segment(int turn) {
        return segments.get(turn % segments.size());
    }
}
