package io.hearth.sandbox.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.hearth.sandbox.statistics.Count;
import io.hearth.sandbox.statistics.Fact;
import io.hearth.sandbox.statistics.Facts;
import io.hearth.sandbox.statistics.HourAndNumber;
import io.hearth.sandbox.statistics.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.stream.Stream;

/** {@code /datacube/getuser*} and {@code /datacube/getupstreammsg*}: fans and their messages. */
final class DatacubeEndpoints {

    private static final int WEEK = 7;
    private static final int MONTH = 30;
    private static final int DISTRIBUTION = 15;

    private final Facts facts;

    DatacubeEndpoints(Facts facts) {
        this.facts = facts;
    }

    void addTo(Routes routes) {
        add(routes, "getusersummary", WEEK, this::userSummary);
        add(routes, "getusercumulate", WEEK, this::userCumulate);
        add(routes, "getupstreammsg", WEEK, (day, list) -> upstream(day, day, list));
        add(routes, "getupstreammsghour", 1, this::upstreamByHour);
        add(routes, "getupstreammsgweek", MONTH, ofWeeks(this::upstream));
        add(routes, "getupstreammsgmonth", MONTH, ofMonths(this::upstream));
        add(routes, "getupstreammsgdist", DISTRIBUTION, (day, list) -> distribution(day, day, list));
        add(routes, "getupstreammsgdistweek", MONTH, ofWeeks(this::distribution));
        add(routes, "getupstreammsgdistmonth", MONTH, ofMonths(this::distribution));
    }

    private static DayFigures ofWeeks(SpanFigures figures) {
        return (day, list) -> {
            if (day.getDayOfWeek() == DayOfWeek.MONDAY) {
                figures.add(day, day.plusDays(WEEK - 1L), list);
            }
        };
    }

    private static DayFigures ofMonths(SpanFigures figures) {
        return (day, list) -> {
            if (day.getDayOfMonth() == 1) {
                figures.add(day, day.with(TemporalAdjusters.lastDayOfMonth()), list);
            }
        };
    }

    static void add(Routes routes, String name, int mostDays, DayFigures figures) {
        routes.post("/datacube/" + name, call -> {
            Span span = span(call, mostDays);
            ArrayNode list = Json.array();
            span.readyDays().forEach(day -> figures.add(day, list));
            return Json.data(Json.object().set("list", list));
        });
    }

    static Span span(ApiCall call, int mostDays) {
        Fields fields = call.fields();
        return Span.parse(fields.text("begin_date"), fields.text("end_date"), mostDays, call.now());
    }

    private void userSummary(LocalDate day, ArrayNode list) {
        Map<Integer, Count> came = Facts.count(facts.between(Fact.Kind.FOLLOW, day, day), Fact::number);
        Map<Integer, Count> left = Facts.count(facts.between(Fact.Kind.LEAVE, day, day), Fact::number);
        Stream.concat(came.keySet().stream(), left.keySet().stream())
                .sorted()
                .distinct()
                .forEach(source -> list.addObject()
                        .put("ref_date", day.toString())
                        .put("user_source", source)
                        .put("new_user", times(came, source))
                        .put("cancel_user", times(left, source)));
    }

    private static int times(Map<Integer, Count> counts, Integer key) {
        Count count = counts.get(key);
        return count == null ? 0 : count.times();
    }

    private void userCumulate(LocalDate day, ArrayNode list) {
        list.addObject().put("ref_date", day.toString()).put("cumulate_user", facts.followersAt(day));
    }

    private void upstream(LocalDate first, LocalDate last, ArrayNode list) {
        Facts.count(facts.between(Fact.Kind.MESSAGE, first, last), Fact::number)
                .forEach((type, count) -> list.addObject()
                        .put("ref_date", first.toString())
                        .put("msg_type", type)
                        .put("msg_user", count.people())
                        .put("msg_count", count.times()));
    }

    private void upstreamByHour(LocalDate day, ArrayNode list) {
        Facts.count(facts.between(Fact.Kind.MESSAGE, day, day), HourAndNumber::of)
                .forEach((key, count) -> list.addObject()
                        .put("ref_date", day.toString())
                        .put("ref_hour", key.hour())
                        .put("msg_type", key.number())
                        .put("msg_user", count.people())
                        .put("msg_count", count.times()));
    }

    /** Interval 0 is nobody, 1 is 1 to 5 messages, 2 is 6 to 10, 3 is more (WeChat, data cube). */
    private void distribution(LocalDate first, LocalDate last, ArrayNode list) {
        Count all = Facts.all(facts.between(Fact.Kind.MESSAGE, first, last));
        addInterval(first, 1, all.peopleBetween(1, 5), list);
        addInterval(first, 2, all.peopleBetween(6, 10), list);
        addInterval(first, 3, all.peopleBetween(11, Integer.MAX_VALUE), list);
    }

    private static void addInterval(LocalDate day, int interval, int people, ArrayNode list) {
        if (people > 0) {
            list.addObject()
                    .put("ref_date", day.toString())
                    .put("count_interval", interval)
                    .put("msg_user", people);
        }
    }

    /** Adds the rows of one day. */
    interface DayFigures {
        void add(LocalDate day, ArrayNode list);
    }

    /** Adds the rows of several days together, dated by the first. */
    private interface SpanFigures {
        void add(LocalDate first, LocalDate last, ArrayNode list);
    }
}
