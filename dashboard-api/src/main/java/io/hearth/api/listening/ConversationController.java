package io.hearth.api.listening;

import io.hearth.api.crm.Caller;
import io.hearth.api.crm.Cursor;
import io.hearth.api.crm.Fields;
import io.hearth.api.crm.Ids;
import io.hearth.api.problem.Characters;
import io.hearth.api.problem.FieldErrors;
import io.hearth.api.problem.ProblemCode;
import io.hearth.api.problem.ProblemException;
import io.hearth.api.review.Revision;
import io.hearth.push.listening.Answers;
import io.hearth.push.listening.Conversation;
import io.hearth.push.listening.ConversationQuery;
import io.hearth.push.listening.ConversationState;
import io.hearth.push.listening.Conversations;
import io.hearth.wechat.message.ServiceContent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Conversations with fans: a consultant works on their own and their clients', the other teams on all. */
@RestController
@RequestMapping("/api/conversations")
class ConversationController {

    private static final int MOST_SHOWN = 100;
    private static final int MAX_KEY = 64;

    private final Conversations conversations;
    private final Answers answers;
    private final ListeningReader reader;
    private final OwnPeople people;
    private final Assignees assignees;

    ConversationController(
            Conversations conversations,
            Answers answers,
            ListeningReader reader,
            OwnPeople people,
            Assignees assignees) {
        this.conversations = conversations;
        this.answers = answers;
        this.reader = reader;
        this.people = people;
        this.assignees = assignees;
    }

    /**
     * The fan who wrote last comes first.
     *
     * @param state one or more; without one all of them
     * @param assignee only those that this account has
     * @param cursor from the page before
     */
    @GetMapping
    ConversationPage listConversations(
            @RequestParam(required = false) @Nullable Set<ConversationState> state,
            @RequestParam(required = false) @Nullable String assignee,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            Authentication user) {
        if (limit < 1 || limit > MOST_SHOWN) {
            throw ProblemException.of(ProblemCode.INVALID_REQUEST, "limit is not from 1 to " + MOST_SHOWN + ".");
        }
        Caller caller = Caller.of(user);
        boolean all = OwnPeople.seesAll(caller);
        List<Conversation> page = conversations.page(new ConversationQuery(
                state == null ? Set.of() : state,
                Fields.optional("assignee", assignee),
                all ? null : caller.account(),
                all ? List.of() : people.fansOf(caller),
                cursor == null ? null : place(cursor),
                limit));
        return new ConversationPage(reader.items(page), page.size() < limit ? null : behind(page.get(limit - 1)));
    }

    /** Who may be given a conversation. */
    @GetMapping("/assignees")
    AssigneeList listAssignees() {
        return new AssigneeList(assignees.all());
    }

    /** What was said. The ETag is asked for by whatever changes it. */
    @GetMapping("/{conversationId}")
    ResponseEntity<ConversationView> loadConversation(@PathVariable String conversationId, Authentication user) {
        return view(visible(conversationId, Caller.of(user)));
    }

    /** To oneself; who sees all conversations may give one to somebody else. */
    @PostMapping("/{conversationId}/assignment")
    ResponseEntity<ConversationView> assignConversation(
            @PathVariable String conversationId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Assignment request,
            Authentication user) {
        Caller caller = Caller.of(user);
        Seen seen = seen(conversationId, ifMatch, caller);
        String wanted = Fields.optional(request.assignee());
        String assignee = OwnPeople.seesAll(caller) && wanted != null ? assignees.require(wanted) : caller.account();
        return view(conversations.assign(seen.id(), seen.revision(), assignee, caller.account()));
    }

    /** Sends it once for each {@code request_key}, however often it is asked for. */
    @PostMapping("/{conversationId}/answers")
    ResponseEntity<ConversationView> answerConversation(
            @PathVariable String conversationId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody AnswerRequest request,
            Authentication user) {
        Caller caller = Caller.of(user);
        Seen seen = seen(conversationId, ifMatch, caller);
        FieldErrors errors = new FieldErrors();
        String key = errors.line("request_key", request.requestKey(), MAX_KEY);
        String text = text(errors, request.text());
        errors.throwIfAny();
        answers.answer(new Answers.Request(seen.id(), seen.revision(), key, text, caller.account()));
        return view(conversations.find(seen.id()).orElseThrow(Ids::missing));
    }

    /** Ends it: whoever still waits is counted as not answered. */
    @PostMapping("/{conversationId}/closing")
    ResponseEntity<ConversationView> closeConversation(
            @PathVariable String conversationId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Authentication user) {
        Caller caller = Caller.of(user);
        Seen seen = seen(conversationId, ifMatch, caller);
        return view(conversations.close(seen.id(), seen.revision(), caller.account()));
    }

    /** @param revision that whoever changes it says they saw */
    private record Seen(long id, long revision) {}

    private Seen seen(String conversationId, @Nullable String ifMatch, Caller caller) {
        return new Seen(visible(conversationId, caller).id(), Revision.seen(ifMatch));
    }

    /** What is not theirs is answered like what is not there. */
    private Conversation visible(String conversationId, Caller caller) {
        if (!conversationId.matches("[0-9]{1,18}")) {
            throw Ids.missing();
        }
        return conversations
                .find(Long.parseLong(conversationId))
                .filter(found -> OwnPeople.seesAll(caller)
                        || caller.account().equals(found.assignee())
                        || people.fansOf(caller).contains(found.fan()))
                .orElseThrow(Ids::missing);
    }

    private ResponseEntity<ConversationView> view(Conversation conversation) {
        return ResponseEntity.ok().eTag(Revision.tag(conversation.revision())).body(reader.view(conversation));
    }

    /** Several lines, as people write them. */
    private static String text(FieldErrors errors, @Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            errors.add("text", "is missing");
        } else if (text.getBytes(StandardCharsets.UTF_8).length > ServiceContent.Text.MAX_BYTES) {
            errors.add("text", "has more than " + ServiceContent.Text.MAX_BYTES + " bytes");
        } else if (!text.lines().allMatch(Characters::fitOneLine)) {
            errors.add("text", "has control characters or halves of a character");
        }
        return text;
    }

    private static String behind(Conversation last) {
        return new Cursor(last.lastMessageAt(), last.id()).toString();
    }

    private static ConversationQuery.Place place(String cursor) {
        Cursor behind = Cursor.parse(cursor);
        return new ConversationQuery.Place(behind.at(), behind.number());
    }

    /** @param nextCursor gives the next page; null after the last */
    record ConversationPage(
            List<ConversationItem> items, @Nullable String nextCursor) {}

    record AssigneeList(List<Assignees.PossibleAssignee> items) {}

    /** @param assignee null for oneself */
    record Assignment(@Nullable String assignee) {}

    /** @param requestKey the same for the same answer, such as a random number made with the form */
    record AnswerRequest(
            @Nullable String requestKey, @Nullable String text) {}
}
