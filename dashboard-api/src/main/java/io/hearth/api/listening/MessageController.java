package io.hearth.api.listening;

import io.hearth.api.crm.Caller;
import io.hearth.api.crm.Fields;
import io.hearth.api.crm.Ids;
import io.hearth.api.problem.ElasticCalls;
import io.hearth.api.problem.ProblemCode;
import io.hearth.api.problem.ProblemException;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.interaction.InteractionId;
import io.hearth.push.listening.CollectedPraise;
import io.hearth.push.listening.ConversationState;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.interaction.LatestFirst;
import io.hearth.store.message.MessageFilter;
import io.hearth.store.message.Messages;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people wrote: messages, comments and reviews of all channels, found by their words. */
@RestController
@RequestMapping("/api/messages")
class MessageController {

    private static final int MOST_SHOWN = 100;
    private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

    /** The stage is the contact's, not the text's: so many pages are looked through for one. */
    private static final int MOST_PAGES = 10;

    private final Messages messages;
    private final MessageScope scope;
    private final ListeningReader reader;
    private final CollectedPraise praise;

    MessageController(
            ElasticConnection elastic,
            IndexNames names,
            MessageScope scope,
            ListeningReader reader,
            CollectedPraise praise) {
        this.messages = new Messages(elastic, names);
        this.scope = scope;
        this.reader = reader;
        this.praise = praise;
    }

    /**
     * The latest first; a consultant sees their own clients' and conversations'. A page may hold fewer than
     * {@code limit} although more follow, where a stage is asked for.
     *
     * @param q words that all stand in it; a phrase between quotes
     * @param messageClass such as {@code house_type}
     * @param stage of who wrote it, now
     * @param state of the conversation, one or more; only the 10,000 conversations with the latest messages are looked at
     * @param assignee who has the conversation
     * @param collected only what was picked out as praise; the latest 10,000
     * @param since the first day
     * @param until the last day
     * @param before only what was earlier
     */
    @GetMapping
    MessagePage listMessages(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(name = "message_class", required = false) @Nullable String messageClass,
            @RequestParam(required = false) @Nullable Channel channel,
            @RequestParam(required = false) @Nullable String project,
            @RequestParam(required = false) @Nullable FunnelStage stage,
            @RequestParam(required = false) @Nullable Set<ConversationState> state,
            @RequestParam(required = false) @Nullable String assignee,
            @RequestParam(defaultValue = "false") boolean collected,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate since,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable Instant before,
            @RequestParam(defaultValue = "50") int limit,
            Authentication user) {
        if (limit < 1 || limit > MOST_SHOWN) {
            throw ProblemException.of(ProblemCode.INVALID_REQUEST, "limit is not from 1 to " + MOST_SHOWN + ".");
        }
        MessageQuery query = new MessageQuery(
                q,
                messageClass,
                channel,
                project,
                state == null ? Set.of() : state,
                Fields.optional("assignee", assignee),
                collected,
                since,
                until);
        return page(scope.filter(query, Caller.of(user)), stage, before == null ? null : possible(before), limit);
    }

    /** Picks it out as praise worth showing. */
    @PutMapping("/{messageId}/collection")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void collectMessage(@PathVariable String messageId, Principal user) {
        InteractionId id = id(messageId);
        Interaction message = ElasticCalls.answer(() -> messages.find(id)).orElseThrow(Ids::missing);
        praise.collect(message.id(), user.getName());
    }

    @DeleteMapping("/{messageId}/collection")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void putMessageBack(@PathVariable String messageId) {
        praise.putBack(id(messageId));
    }

    /** Elasticsearch does not know the years that an instant may be in. */
    private static Instant possible(Instant before) {
        if (before.isBefore(Instant.EPOCH) || before.isAfter(LAST)) {
            throw Fields.wrong("before", "is not from " + Instant.EPOCH + " to " + LAST);
        }
        return before;
    }

    private MessagePage page(MessageFilter filter, @Nullable FunnelStage stage, @Nullable Instant before, int limit) {
        List<MessageItem> items = new ArrayList<>();
        Instant next = before;
        int pages = 0;
        do {
            Instant from = next;
            LatestFirst.Page page = ElasticCalls.answer(() -> messages.page(filter, from, limit));
            reader.messageItems(page.interactions()).stream()
                    .filter(item -> stage == null || item.stage() == stage)
                    .forEach(items::add);
            next = page.before();
            pages++;
        } while (next != null && items.size() < limit && stage != null && pages < MOST_PAGES);
        return new MessagePage(items, next);
    }

    private static InteractionId id(String messageId) {
        try {
            return new InteractionId(messageId);
        } catch (IllegalArgumentException e) {
            throw Ids.missing();
        }
    }

    /** @param nextBefore gives the next page; null after the earliest */
    record MessagePage(List<MessageItem> items, @Nullable Instant nextBefore) {}
}
