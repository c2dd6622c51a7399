package io.hearth.segmentation.comparison;

import io.hearth.domain.funnel.Sign;
import io.hearth.domain.funnel.StageRules;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.segment.SegmentDefinition;
import io.hearth.store.run.SegmentationRequest;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The meaning of stages, flags, habits and segments as one statement of SQL over rollups. */
final class ContactSql {

    private static final StageRules RULES = StageRules.DEFAULT;
    private static final int HOURS = 24;

    private final LocalDate today;
    private final long offsetSeconds;
    private final List<SegmentDefinition> segments;

    ContactSql(SegmentationRequest request) {
        this.today = request.humanTime().dayOf(request.asOf());
        this.offsetSeconds =
                request.humanTime().zone().getRules().getOffset(request.asOf()).getTotalSeconds();
        this.segments = request.segments();
    }

    /** A query with one row a contact. */
    String contacts() {
        RuleSql rules = new RuleSql(today);
        String members = segments.stream()
                .map(segment -> rules.condition(segment.rule()) + " as \"segment." + segment.segmentId() + "\"")
                .collect(Collectors.joining(",\n  "));
        String sums = String.join(",\n  ", rules.sums());
        return WITH.formatted(
                        sums,
                        hours(),
                        in(RULES.promotion()),
                        signOfLife(),
                        signs(),
                        in(RULES.purchase()),
                        in(RULES.handover()),
                        in(RULES.ownerUse()),
                        in(RULES.opinion()),
                        in(RULES.advocacy()),
                        RULES.windowDays() - 1,
                        RULES.windowDays(),
                        today)
                + (members.isEmpty() ? "" : ",\n  " + members)
                + " from staged";
    }

    /** How many contacts are in each stage and segment, and have each flag, from the table of contacts. */
    String counts() {
        String ofSegments = segments.stream()
                .map(segment -> "count(*) filter (where \"segment." + segment.segmentId() + "\") as \"segment."
                        + segment.segmentId() + "\"")
                .collect(Collectors.joining(", "));
        String ofStages = java.util.Arrays.stream(io.hearth.domain.funnel.FunnelStage.values())
                .map(stage -> "count(*) filter (where stage = '" + stage + "') as \"stage." + stage + "\"")
                .collect(Collectors.joining(", "));
        return "select count(*) as contacts, count(*) filter (where dormant) as dormant,"
                + " count(*) filter (where promoter) as promoter, " + ofStages
                + (ofSegments.isEmpty() ? "" : ", " + ofSegments) + " from contact";
    }

    private static final String WITH = """
        with r as (select * from rollup),
        facts as (select subject, min(day) as first_day, max("last") as last_at, sum(count) as interactions,
          %1$s,
          %2$s,
          bool_or(type in %3$s) as promoter,
          max(day) filter (where %4$s) as life_day,
          bool_or(%5$s) as showed_intent,
          min("first") filter (where type in %7$s) as handover_at
          from r group by subject),
        by_type as (select subject, type, sum(count) as total, max("last") as last_at, list(day) as days
          from r group by subject, type),
        habits as (select subject, list({'type': type, 'total': total, 'last_at': last_at, 'days': days}) as habits
          from by_type group by subject),
        views as (select subject, day, sum(count) as n from r where type = 'CONTENT_VIEW' group by subject, day),
        viewed as (select distinct subject from (select subject, sum(n) over (partition by subject order by day
          range between interval %11$d days preceding and current row) as n from views) where n >= 3),
        cancelled as (select subject, content_id, max("last") as at from r where type = 'CANCELLATION'
          group by subject, content_id),
        bought as (select p.subject, p."first", p."last", max(c.at) as cancelled_at from r p left join cancelled c
          on c.subject = p.subject and (c.content_id is null or p.content_id is null or c.content_id = p.content_id)
          where p.type in %6$s group by p.subject, p."first", p."last", p.content_id, p.project_id, p.type, p.channel),
        purchase as (select subject, min(case when cancelled_at is null or "first" > cancelled_at then "first"
          else cancelled_at end) as at from bought where cancelled_at is null or "last" > cancelled_at group by subject),
        owner as (select f.subject, least(p.at, f.handover_at) as since, p.at as purchase_at, f.handover_at
          from facts f left join purchase p on p.subject = f.subject
          where p.at is not null or f.handover_at is not null),
        acts as (select r.subject, bool_or(type in %8$s) as used, bool_or(type in %9$s) as opined,
          bool_or(type in %10$s) as advocated from r join owner o on o.subject = r.subject
          where r."last" >= o.since and (type in %8$s or type in %9$s or type in %10$s) group by r.subject),
        placed as (select f.*, h.habits, case when a.advocated then 'ADVOCACY' when a.opined then 'OPINION'
          when o.handover_at is not null or a.used then 'USE' when o.purchase_at is not null then 'PURCHASE'
          when f.showed_intent or v.subject is not null then 'CONSIDERATION' else 'AWARENESS' end as stage
          from facts f join habits h on h.subject = f.subject left join viewed v on v.subject = f.subject
          left join owner o on o.subject = f.subject left join acts a on a.subject = f.subject),
        staged as (select *, stage = 'CONSIDERATION' and life_day + %12$d <= date '%13$s' as dormant from placed)
        select * exclude (habits), habits""";

    private String hours() {
        return IntStream.range(0, HOURS)
                .mapToObj(hour ->
                        "sum(" + inHour(hour) + ") filter (where type in " + in(RULES.life()) + ") as hour_" + hour)
                .collect(Collectors.joining(",\n  "));
    }

    private String inHour(int hour) {
        return "case when hours is not null then hours[%d] else (%s)::int + (count = 2 and %s)::int end"
                .formatted(hour + 1, isAt("first", hour), isAt("last", hour));
    }

    private String isAt(String instant, int hour) {
        return "hour(make_timestamp(epoch_us(\"" + instant + "\") + " + offsetSeconds * 1_000_000 + ")) = " + hour;
    }

    private static String signOfLife() {
        return "type in " + in(RULES.life()) + " or " + signs();
    }

    /** What shows intent each time it happens; what has to happen several times is looked for in windows. */
    private static String signs() {
        return RULES.intent().stream()
                .filter(sign -> sign.atLeast() == 1)
                .map(ContactSql::sign)
                .collect(Collectors.joining(" or "));
    }

    private static String sign(Sign sign) {
        String type = "type = '" + sign.type() + "'";
        return sign.contentIds().isEmpty()
                ? type
                : "(" + type + " and content_id in " + RuleSql.texts(sign.contentIds()) + ")";
    }

    private static String in(Collection<InteractionType> types) {
        return RuleSql.texts(types.stream().map(Enum::name).toList());
    }
}
