package io.hearth.api.listening;

import io.hearth.api.problem.ElasticCalls;
import io.hearth.domain.contact.OpenId;
import io.hearth.domain.contact.Subject;
import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.interaction.InteractionId;
import io.hearth.push.dispatch.KillSwitch;
import io.hearth.push.listening.Answers;
import io.hearth.push.listening.CollectedPraise;
import io.hearth.push.listening.Conversation;
import io.hearth.push.listening.Conversations;
import io.hearth.push.postgres.Database;
import io.hearth.push.time.DueClock;
import io.hearth.store.contactbook.ContactsOfSubjects;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.fan.FanReach;
import io.hearth.store.fan.FanWindows;
import io.hearth.store.fan.Reach;
import io.hearth.store.message.MessageFilter;
import io.hearth.store.message.Messages;
import io.hearth.store.rulequery.SampledContact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts together what the desk shows, a page at a time. */
@Component
class ListeningReader {

    private static final int MOST_SAID = 100;

    private final Messages messages;
    private final ContactsOfSubjects contacts;
    private final Conversations conversations;
    private final Answers answers;
    private final CollectedPraise praise;
    private final KillSwitch killSwitch;
    private final Database database;
    private final DueClock clock;

    ListeningReader(
            ElasticConnection elastic,
            IndexNames names,
            Conversations conversations,
            Answers answers,
            CollectedPraise praise,
            KillSwitch killSwitch,
            Database database,
            DueClock clock) {
        this.messages = new Messages(elastic, names);
        this.contacts = new ContactsOfSubjects(elastic, names);
        this.conversations = conversations;
        this.answers = answers;
        this.praise = praise;
        this.killSwitch = killSwitch;
        this.database = database;
        this.clock = clock;
    }

    List<ConversationItem> items(Collection<Conversation> page) {
        List<OpenId> fans = page.stream().map(Conversation::fan).toList();
        Set<InteractionId> ids = page.stream().map(Conversation::lastMessage).collect(Collectors.toSet());
        Map<InteractionId, Interaction> last = ElasticCalls.answer(() -> messages.find(ids));
        Map<Subject, SampledContact> known = ElasticCalls.answer(
                () -> contacts.find(fans.stream().map(Subject::fan).toList()));
        Map<OpenId, FanWindows.Standing> windows =
                database.onConnection(connection -> FanWindows.standing(connection, fans, clock.now()));
        return page.stream()
                .map(conversation -> ConversationItem.of(
                        conversation,
                        known.get(Subject.fan(conversation.fan())),
                        last.get(conversation.lastMessage()),
                        windows.get(conversation.fan())))
                .toList();
    }

    List<MessageItem> messageItems(Collection<Interaction> page) {
        Set<Subject> subjects = page.stream().map(Interaction::subject).collect(Collectors.toSet());
        Map<Subject, SampledContact> known = ElasticCalls.answer(() -> contacts.find(subjects));
        Map<OpenId, Conversation> said = conversations.of(OwnPeople.fans(subjects));
        Set<InteractionId> collected =
                praise.among(page.stream().map(Interaction::id).toList());
        return page.stream()
                .map(message -> MessageItem.of(
                        message,
                        known.get(message.subject()),
                        OwnPeople.fan(message.subject()).map(said::get).orElse(null),
                        collected.contains(message.id())))
                .toList();
    }

    ConversationView view(Conversation conversation) {
        OpenId fan = conversation.fan();
        List<Interaction> written = new ArrayList<>(
                ElasticCalls.answer(() -> messages.page(MessageFilter.of(Subject.fan(fan)), null, MOST_SAID))
                        .interactions());
        Collections.reverse(written);
        Reach reach = database.onConnection(connection -> FanReach.of(connection, List.of(fan)))
                .getOrDefault(fan, Reach.NOT_FOLLOWING);
        return new ConversationView(
                items(List.of(conversation)).get(0),
                conversation.revision(),
                reach,
                killSwitch.find().isPresent(),
                messageItems(written),
                answers.latest(fan, MOST_SAID).stream()
                        .map(ConversationView.AnswerItem::of)
                        .toList());
    }
}
