package io.hearth.api.listening;

import io.hearth.api.ApiSettings;
import io.hearth.api.crm.Caller;
import io.hearth.api.problem.FieldErrors;
import io.hearth.domain.classification.MessageClass;
import io.hearth.domain.contact.Subject;
import io.hearth.domain.time.HumanTime;
import io.hearth.push.listening.CollectedPraise;
import io.hearth.push.listening.ConversationQuery;
import io.hearth.push.listening.Conversations;
import io.hearth.store.message.MessageFilter;
import io.hearth.store.message.SearchWords;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which texts a query finds for whoever asks. */
@Component
class MessageScopes {

    private static final int MAX_WORDS = 200;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private final Conversations conversations;
    private final CollectedPraise praise;
    private final OwnPeople people;
    private final HumanTime time;

    MessageScopes(Conversations conversations, CollectedPraise praise, OwnPeople people, ApiSettings settings) {
        this.conversations = conversations;
        this.praise = praise;
        this.people = people;
        this.time = settings.time();
    }

    /** @throws io.hearth.api.problem.ProblemException {@code invalid_fields} */
    MessageScope of(MessageQuery query, Caller caller) {
        boolean all = OwnPeople.seesAll(caller);
        if (all && !query.asksForConversations()) {
            return new MessageScope(filter(query, null), null);
        }
        String account = all ? null : caller.account();
        Set<Subject> own = all ? Set.of() : people.of(caller);
        Set<Subject> subjects = subjects(query, account, own);
        return subjects.size() <= MessageFilter.MAX_SUBJECTS
                ? new MessageScope(filter(query, subjects), null)
                : new MessageScope(filter(query, null), new MessageScope.Fit(conversations, query, account, own));
    }

    private MessageFilter filter(MessageQuery query, @Nullable Set<Subject> subjects) {
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
                subjects,
                query.collected() ? Set.copyOf(praise.latest(MessageFilter.MAX_SUBJECTS)) : null,
                query.since() == null ? null : time.startOf(query.since()),
                query.until() == null ? null : time.startOf(query.until().plusDays(1)));
    }

    /** Not all of them, if they are more than a search takes. */
    private Set<Subject> subjects(MessageQuery query, @Nullable String account, Set<Subject> own) {
        Set<Subject> subjects = new HashSet<>(query.asksForConversations() ? Set.of() : own);
        conversations
                .page(new ConversationQuery(
                        query.state(),
                        query.assignee(),
                        account,
                        OwnPeople.fans(own),
                        null,
                        MessageFilter.MAX_SUBJECTS + 1))
                .forEach(conversation -> subjects.add(Subject.fan(conversation.fan())));
        return subjects;
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
