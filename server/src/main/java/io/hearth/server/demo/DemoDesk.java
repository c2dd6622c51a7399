package io.hearth.server.demo;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.interaction.InteractionId;
import io.hearth.push.content.Content;
import io.hearth.push.content.ContentBody;
import io.hearth.push.content.ContentClass;
import io.hearth.push.content.Contents;
import io.hearth.push.listening.Answers;
import io.hearth.push.listening.CollectedPraise;
import io.hearth.push.listening.Conversation;
import io.hearth.push.listening.Conversations;
import io.hearth.push.listening.ListeningRefusedException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A morning at the listening desk: some fans wait, some were answered, and praise is collected. */
public final class DemoDesk {

    private static final Logger LOG = LoggerFactory.getLogger(DemoDesk.class);

    private static final String HEAD = "manager";
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final int MOST_LOOKS = 100;

    private final DemoVoices voices;
    private final Conversations conversations;
    private final Answers answers;
    private final CollectedPraise praise;
    private final Contents contents;

    public DemoDesk(
            DemoVoices voices,
            Conversations conversations,
            Answers answers,
            CollectedPraise praise,
            Contents contents) {
        this.voices = voices;
        this.conversations = conversations;
        this.answers = answers;
        this.praise = praise;
        this.contents = contents;
    }

    /** Harmless a second time: who has a conversation writes no other, and what was done to it stays. */
    void open(DemoHistory history, Instant now) throws InterruptedException {
        Map<OpenId, DemoTalk> talks = talks(history);
        Set<OpenId> known = conversations.of(talks.keySet()).keySet();
        for (Map.Entry<OpenId, DemoTalk> talk : talks.entrySet()) {
            if (!known.contains(talk.getKey())) {
                write(talk.getKey(), talk.getValue(), now);
            }
        }
        Map<OpenId, Conversation> heard = await(talks.keySet());
        talks.forEach((fan, talk) -> {
            Conversation conversation = heard.get(fan);
            if (conversation != null) {
                workAt(conversation, talk);
            }
        });
    }

    /** Fans of the demo live on meanwhile: one who has left writes nothing, and the house starts without it. */
    private void write(OpenId fan, DemoTalk talk, Instant now) throws InterruptedException {
        try {
            voices.write(fan, talk.text(), now.minus(talk.ago()));
        } catch (IOException e) {
            LOG.info("a fan of the demo did not write: {}", e.getMessage());
        }
    }

    /** One who writes at this very moment is left to those who look at the page. */
    private void workAt(Conversation conversation, DemoTalk talk) {
        try {
            work(conversation, talk);
        } catch (ListeningRefusedException e) {
            LOG.info("the demo did not work at a conversation: {}", e.getMessage());
        }
    }

    private static Map<OpenId, DemoTalk> talks(DemoHistory history) {
        List<OpenId> owners = history.owners();
        List<OpenId> others = new ArrayList<>(history.followers());
        others.removeAll(Set.copyOf(owners));
        Iterator<OpenId> owner = owners.iterator();
        Iterator<OpenId> other = others.iterator();
        Map<OpenId, DemoTalk> talks = new HashMap<>();
        for (DemoTalk talk : DemoTalk.ALL) {
            Iterator<OpenId> fans = talk.owner() ? owner : other;
            if (fans.hasNext()) {
                talks.put(fans.next(), talk);
            }
        }
        return talks;
    }

    /** Those that there are; all of them, unless the callbacks take very long. */
    private Map<OpenId, Conversation> await(Set<OpenId> fans) throws InterruptedException {
        Map<OpenId, Conversation> heard = conversations.of(fans);
        for (int looks = 0; heard.size() < fans.size() && looks < MOST_LOOKS; looks++) {
            // What fans write goes to WeChat and comes back by callbacks, which nobody can hurry.
            Thread.sleep(LOOK.toMillis());
            heard = conversations.of(fans);
        }
        return heard;
    }

    private void work(Conversation conversation, DemoTalk talk) {
        String worker = talk.worker();
        if (worker != null && conversation.assignee() == null) {
            Conversation taken = conversations.assign(conversation.id(), conversation.revision(), worker, HEAD);
            answer(taken, talk, worker);
        }
        if (talk.praise()) {
            collect(conversation.lastMessage(), talk);
        }
    }

    private void answer(Conversation taken, DemoTalk talk, String worker) {
        String text = talk.answer();
        if (text == null) {
            return;
        }
        try {
            answers.answer(new Answers.Request(taken.id(), taken.revision(), "demo", text, worker));
        } catch (ListeningRefusedException e) {
            LOG.info("an answer of the demo did not go out: {}", e.getMessage());
        }
    }

    private void collect(InteractionId message, DemoTalk talk) {
        if (praise.among(Set.of(message)).isEmpty()) {
            Content quote = Content.of(ContentClass.MARKETING, new ContentBody.Text(talk.quoted()));
            contents.create("业主好评 · " + talk.title(), quote, DemoTalk.EDITOR);
            praise.collect(message, DemoTalk.EDITOR);
        }
    }
}
