package io.hearth.api.contact;

import io.hearth.api.problem.FieldErrors;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.referral.BrokerType;
import io.hearth.domain.segment.SegmentId;
import io.hearth.domain.time.HumanTime;
import io.hearth.store.contactbook.ContactFilter;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The filters in a query string; those that are not there do not matter.
 *
 * @param month such as 2026-03
 * @param origin what they did first
 * @param days of first contact
 */
record ContactQuery(
        @Nullable String segmentId,
        @Nullable FunnelStage stage,
        @Nullable FunnelStage reached,
        @Nullable Boolean dormant,
        @Nullable Boolean promoter,
        @Nullable Boolean following,
        @Nullable Channel channel,
        @Nullable String project,
        @Nullable BrokerType broker,
        @Nullable String team,
        @Nullable String month,
        @Nullable InteractionType origin,
        FirstContactDays days) {

    /** @throws io.hearth.api.problem.ProblemException if a segment's id or a month is none, or days can't be */
    ContactFilter filter(HumanTime time) {
        FieldErrors errors = new FieldErrors();
        SegmentId segment = segment(errors);
        YearMonth first = month(errors);
        days.check("first_contact_", errors);
        errors.throwIfAny();
        return new ContactFilter(
                segment,
                stage,
                reached,
                dormant,
                promoter,
                following,
                channel,
                project,
                broker,
                team,
                first,
                origin,
                days.in(time).orElse(null));
    }

    /** What was asked for, by name, as it goes on record. */
    Map<String, String> asked() {
        Map<String, String> asked = new LinkedHashMap<>();
        put(asked, "segment_id", segmentId);
        put(asked, "stage", stage);
        put(asked, "reached", reached);
        put(asked, "dormant", dormant);
        put(asked, "promoter", promoter);
        put(asked, "following", following);
        put(asked, "channel", channel);
        put(asked, "project", project);
        put(asked, "broker_type", broker);
        put(asked, "team", team);
        put(asked, "month", month);
        put(asked, "origin", origin);
        days.putInto(asked, "first_contact_");
        return asked;
    }

    private static void put(Map<String, String> asked, String name, @Nullable Object value) {
        if (value != null) {
            asked.put(name, value.toString());
        }
    }

    private @Nullable SegmentId segment(FieldErrors errors) {
        try {
            return segmentId == null ? null : new SegmentId(segmentId);
        } catch (IllegalArgumentException e) {
            errors.add("segment_id", "is no segment's id");
            return null;
        }
    }

    private @Nullable YearMonth month(FieldErrors errors) {
        try {
            return month == null ? null : YearMonth.parse(month);
        } catch (DateTimeParseException e) {
            errors.add("month", "is no month such as 2026-03");
            return null;
        }
    }
}
