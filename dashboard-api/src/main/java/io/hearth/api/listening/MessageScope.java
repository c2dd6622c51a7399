package io.hearth.api.listening;

import io.hearth.api.ApiSettings;
import io.hearth.api.crm.Caller;
import io.hearth.api.problem.FieldErrors;
import io.hearth.domain.classification.MessageClass;
import io.hearth.domain.contact.OpenId;
import io.hearth.domain.contact.Subject;
import io.hearth.domain.time.HumanTime;
import io.hearth.push.listening.CollectedPraise;
import io.hearth.push.listening.Conversation;
import io.hearth.push.listening.ConversationQuery;
import io.hearth.push.listening.Conversations;
import io.hearth.store.message.MessageFilter;
import io.hearth.store.message.SearchWords;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which texts a query finds for whoever asks. */
@Component
class MessageScope {

    private static final int MAX_WORDS = 200;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private final Conversations conversations;
    private final CollectedPraise praise;
    private final OwnPeople people;
    private final HumanTime time;

    MessageScope(Conversations conversations, CollectedPraise praise, OwnPeople people, ApiSettings settings) {
        this.conversations = conversations;
        this.praise = praise;
        this.people = people;
        this.time = settings.time();
    }

    /** @throws io.hearth.api.problem.ProblemException {@code invalid_fields} */
    MessageFilter filter(MessageQuery query, Caller caller) {
        FieldErrors errors = new FieldErrors();
        String words = query.words() == null ? "" : query.words();
        if (words.length() > MAX_WORDS) {
            errors.add("q", "has more than " + MAX_WORDS + " characters");
        }
        MessageClass messageClass = messageClass(query.messageClass(), errors);
        check("since", query.since(), errors);
        check("until", query.until(), errors);
        errors.throwIfAny();
        return new MessageFilter(
                SearchWords.of(words),
                messageClass,
                query.channel(),
                query.project(),
                subjects(query, caller),
                query.collected() ? Set.copyOf(praise.latest(MessageFilter.MAX_SUBJECTS)) : null,
                query.since() == null ? null : time.startOf(query.since()),
                query.until() == null ? null : time.startOf(query.until().plusDays(1)));
    }

    /** Null: everybody's. */
    private @Nullable Set<Subject> subjects(MessageQuery query, Caller caller) {
        boolean all = OwnPeople.seesAll(caller);
        if (all && !query.asksForConversations()) {
            return null;
        }
        Set<Subject> subjects = new HashSet<>();
        List<OpenId> own = all ? List.of() : people.fansOf(caller);
        conversations
                .page(new ConversationQuery(
                        query.state(),
                        query.assignee(),
                        all ? null : caller.account(),
                        own,
                        null,
                        MessageFilter.MAX_SUBJECTS))
                .stream()
                .map(Conversation::fan)
                .map(Subject::fan)
                .forEach(subjects::add);
        if (!query.asksForConversations()) {
            subjects.addAll(people.of(caller));
        }
        return subjects.size() <= MessageFilter.MAX_SUBJECTS
                ? subjects
                : Set.copyOf(List.copyOf(subjects).subList(0, MessageFilter.MAX_SUBJECTS));
    }

    private static @Nullable MessageClass messageClass(@Nullable String word, FieldErrors errors) {
        MessageClass known = word == null ? null : MessageClass.ofWord(word).orElse(null);
        if (word != null && known == null) {
            errors.add("message_class", "is no class of messages");
        }
        return known;
    }

    private static void check(String field, @Nullable LocalDate day, FieldErrors errors) {
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            errors.add(field, "is not between " + FIRST_YEAR + " and " + LAST_YEAR);
        }
    }
}
