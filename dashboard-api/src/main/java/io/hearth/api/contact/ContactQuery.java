package io.hearth.api.contact;

import io.hearth.api.problem.FieldErrors;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.referral.BrokerType;
import io.hearth.domain.segment.SegmentId;
import io.hearth.domain.time.HumanTime;
import io.hearth.store.contactbook.ContactFilter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The filters in a query string: those for whom all that is asked holds. What is not there does not matter.
 *
 * @param reached in this stage or a later one
 * @param project among those that they look at most
 * @param broker as which they registered as a broker
 * @param team the id of the one that has them
 * @param month of the first contact, such as 2026-03
 * @param origin the type of their first interaction
 * @param firstContactFrom the first day of first contact, {@code firstContactTo} the last
 */
record ContactQuery(
        @RequestParam(name = "segment_id", required = false) @Nullable
        String segmentId,

        @RequestParam(required = false) @Nullable FunnelStage stage,
        @RequestParam(required = false) @Nullable FunnelStage reached,
        @RequestParam(required = false) @Nullable Boolean dormant,
        @RequestParam(required = false) @Nullable Boolean promoter,
        @RequestParam(required = false) @Nullable Boolean following,
        @RequestParam(required = false) @Nullable Channel channel,
        @RequestParam(required = false) @Nullable String project,

        @RequestParam(name = "broker_type", required = false) @Nullable
        BrokerType broker,

        @RequestParam(required = false) @Nullable String team,
        @RequestParam(required = false) @Nullable String month,
        @RequestParam(required = false) @Nullable InteractionType origin,

        @RequestParam(name = "first_contact_from", required = false) @Nullable
        LocalDate firstContactFrom,

        @RequestParam(name = "first_contact_to", required = false) @Nullable
        LocalDate firstContactTo) {

    /** @throws io.hearth.api.problem.ProblemException if a segment's id or a month is none, or days can't be */
    ContactFilter filter(HumanTime time) {
        FieldErrors errors = new FieldErrors();
        SegmentId segment = segment(errors);
        YearMonth first = month(errors);
        FirstContactDays days = days();
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
        days().putInto(asked, "first_contact_");
        return asked;
    }

    private FirstContactDays days() {
        return new FirstContactDays(firstContactFrom, firstContactTo);
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
