package io.hearth.store.contactbook;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.referral.BrokerType;
import io.hearth.domain.segment.SegmentId;
import io.hearth.domain.segment.Trait;
import io.hearth.domain.time.HumanTime;
import io.hearth.store.contact.FirstContact;
import io.hearth.store.contact.TraitFields;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which contacts a number counts. What is null does not matter; the rest holds together.
 *
 * @param stage the one that they are in
 * @param reached the one that they are in or were in before: the funnel is ordered
 * @param project among those that they look at most
 * @param brokerType as which they registered as a broker, perhaps as another one too
 * @param team the id of the one that has them, as a client or a broker
 * @param month of the first contact
 * @param origin the type of the first interaction
 * @param firstContact when they came; holds together with a month
 */
public record ContactFilter(
        @Nullable SegmentId segment,
        @Nullable FunnelStage stage,
        @Nullable FunnelStage reached,
        @Nullable Boolean dormant,
        @Nullable Boolean promoter,
        @Nullable Boolean following,
        @Nullable Channel channel,
        @Nullable String project,
        @Nullable BrokerType brokerType,
        @Nullable String team,
        @Nullable YearMonth month,
        @Nullable InteractionType origin,
        @Nullable FirstContact firstContact) {

    Query query(HumanTime time) {
        List<Query> parts = new ArrayList<>();
        term(parts, "segment_ids", segment);
        term(parts, "stage", stage);
        term(parts, "origin_channel", channel);
        term(parts, "origin_type", origin);
        term(parts, "project_ids", project);
        term(parts, TraitFields.of(Trait.BROKER_TYPE), brokerType);
        term(parts, TraitFields.of(Trait.TEAM), team);
        flag(parts, "dormant", dormant);
        flag(parts, "promoter", promoter);
        flag(parts, "following", following);
        if (reached != null) {
            parts.add(fromStage(reached));
        }
        if (month != null) {
            parts.add(
                    FirstContact.on(month.atDay(1), month.atEndOfMonth(), time).query());
        }
        if (firstContact != null) {
            parts.add(firstContact.query());
        }
        return Query.of(q -> parts.isEmpty() ? q.matchAll(m -> m) : q.bool(b -> b.filter(parts)));
    }

    private static void term(List<Query> parts, String field, @Nullable Object value) {
        if (value != null) {
            parts.add(Query.of(q -> q.term(t -> t.field(field).value(value.toString()))));
        }
    }

    private static void flag(List<Query> parts, String field, @Nullable Boolean value) {
        if (value != null) {
            parts.add(Query.of(q -> q.term(t -> t.field(field).value(value))));
        }
    }

    private static Query fromStage(FunnelStage first) {
        List<FieldValue> stages = Arrays.stream(FunnelStage.values())
                .filter(stage -> stage.compareTo(first) >= 0)
                .map(stage -> FieldValue.of(stage.name()))
                .toList();
        return Query.of(q -> q.terms(t -> t.field("stage").terms(v -> v.value(stages))));
    }
}
