package io.hearth.store.message;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.hearth.domain.classification.MessageClass;
import io.hearth.domain.contact.Subject;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.InteractionId;
import io.hearth.domain.interaction.InteractionType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which texts are asked for. What is null does not matter; the rest holds together.
 *
 * @param words that all stand in the text
 * @param subjects whose texts; at most {@value #MAX_SUBJECTS}
 * @param ids of single texts
 * @param since included
 * @param until excluded
 */
public record MessageFilter(
        SearchWords words,
        @Nullable MessageClass messageClass,
        @Nullable Channel channel,
        @Nullable String project,
        @Nullable Set<Subject> subjects,
        @Nullable Set<InteractionId> ids,
        @Nullable Instant since,
        @Nullable Instant until) {

    /** What one search takes without being slow. */
    public static final int MAX_SUBJECTS = 10_000;

    /** What the house sent is no message. */
    private static final List<FieldValue> SENT = Stream.of(
                    InteractionType.PUSH_SENT, InteractionType.PUSH_SKIPPED, InteractionType.PUSH_FAILED)
            .map(type -> FieldValue.of(type.name()))
            .toList();

    /** Everything that was ever written. */
    public static final MessageFilter EVERYTHING =
            new MessageFilter(SearchWords.NONE, null, null, null, null, null, null, null);

    /** All that one of them wrote. */
    public static MessageFilter of(Subject subject) {
        return new MessageFilter(SearchWords.NONE, null, null, null, Set.of(subject), null, null, null);
    }

    /** Single texts. */
    public static MessageFilter of(Set<InteractionId> ids) {
        return new MessageFilter(SearchWords.NONE, null, null, null, null, ids, null, null);
    }

    List<Query> queries() {
        List<Query> parts = new ArrayList<>(words.queries("text"));
        parts.add(Query.of(q -> q.exists(e -> e.field("text"))));
        parts.add(Query.of(
                q -> q.bool(b -> b.mustNot(n -> n.terms(t -> t.field("type").terms(v -> v.value(SENT)))))));
        term(parts, "attributes.message_class", messageClass == null ? null : messageClass.word());
        term(parts, "channel", channel);
        term(parts, "project_id", project);
        if (subjects != null) {
            parts.add(terms("subject", subjects));
        }
        if (ids != null) {
            List<String> wanted = ids.stream().map(InteractionId::value).toList();
            parts.add(Query.of(q -> q.ids(i -> i.values(wanted))));
        }
        if (since != null || until != null) {
            parts.add(Query.of(q -> q.range(r -> r.date(d -> d.field("occurred_at")
                    .gte(since == null ? null : since.toString())
                    .lt(until == null ? null : until.toString())))));
        }
        return parts;
    }

    private static void term(List<Query> parts, String field, @Nullable Object value) {
        if (value != null) {
            parts.add(Query.of(q -> q.term(t -> t.field(field).value(value.toString()))));
        }
    }

    private static Query terms(String field, Collection<?> values) {
        List<FieldValue> all =
                values.stream().map(value -> FieldValue.of(value.toString())).toList();
        return Query.of(q -> q.terms(t -> t.field(field).terms(v -> v.value(all))));
    }
}
