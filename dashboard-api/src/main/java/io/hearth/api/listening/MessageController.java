package io.hearth.api.listening;

import io.hearth.api.crm.Caller;
import io.hearth.api.crm.Cursor;
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
import io.hearth.store.message.Messages;
import java.security.Principal;
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

    /** The stage is the contact's, and the state the conversation's, not the text's: so many pages are looked through. */
    private static final int MOST_PAGES = 10;

    private final Messages messages;
    private final MessageScopes scopes;
    private final ListeningReader reader;
    private final CollectedPraise praise;

    MessageController(
            ElasticConnection elastic,
            IndexNames names,
            MessageScopes scopes,
            ListeningReader reader,
            CollectedPraise praise) {
        this.messages = new Messages(elastic, names);
        this.scopes = scopes;
        this.reader = reader;
        this.praise = praise;
    }

    /**
     * The latest first; a consultant sees their own clients' and conversations'. A page may hold fewer than
     * {@code limit} although more follow, where a stage is asked for, or a state that very many conversations have.
     *
     * @param q words that all stand in it; a phrase between quotes
     * @param messageClass such as {@code house_type}
     * @param stage of who wrote it, now
     * @param state of the conversation, one or more
     * @param assignee who has the conversation
     * @param collected only what was picked out as praise; the latest 10,000
     * @param since the first day
     * @param until the last day
     * @param cursor from the page before
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
            @RequestParam(required = false) @Nullable String cursor,
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
        return page(scopes.of(query, Caller.of(user)), stage, Cursor.place(cursor), limit);
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

    private MessagePage page(
            MessageScope scope, @Nullable FunnelStage stage, LatestFirst.@Nullable Place after, int limit) {
        boolean looksAfterwards = stage != null || scope.looksAfterwards();
        List<MessageItem> items = new ArrayList<>();
        LatestFirst.Place next = after;
        int pages = 0;
        do {
            LatestFirst.Place from = next;
            LatestFirst.Page page = ElasticCalls.answer(() -> messages.page(scope.filter(), from, limit));
            reader.messageItems(scope.fitting(page.interactions())).stream()
                    .filter(item -> stage == null || item.stage() == stage)
                    .forEach(items::add);
            next = page.next();
            pages++;
        } while (next != null && items.size() < limit && looksAfterwards && pages < MOST_PAGES);
        return new MessagePage(items, Cursor.text(next));
    }

    private static InteractionId id(String messageId) {
        try {
            return new InteractionId(messageId);
        } catch (IllegalArgumentException e) {
            throw Ids.missing();
        }
    }

    /** @param nextCursor gives the next page; null after the earliest */
    record MessagePage(List<MessageItem> items, @Nullable String nextCursor) {}
}
