package io.hearth.api.contact;

import io.hearth.api.ApiSettings;
import io.hearth.api.crm.Cursor;
import io.hearth.api.problem.ElasticCalls;
import io.hearth.api.problem.ProblemCode;
import io.hearth.api.problem.ProblemException;
import io.hearth.domain.contact.ContactId;
import io.hearth.domain.time.HumanTime;
import io.hearth.store.contactbook.ContactBook;
import io.hearth.store.contactbook.ContactCursor;
import io.hearth.store.contactbook.ContactFilter;
import io.hearth.store.contactbook.KnownContact;
import io.hearth.store.contactbook.TimeLine;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.history.HistoryReader;
import io.hearth.store.interaction.LatestFirst;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The contacts behind a number, and all that is known of one. Nothing in it says who they are. */
@RestController
@RequestMapping("/api/contacts")
class ContactBookController {

    private static final int MOST_SHOWN = 200;
    private static final int TIME_LINE_PAGE = 50;

    private final ContactBook book;
    private final TimeLine timeLine;
    private final HistoryReader history;
    private final HumanTime humanTime;

    ContactBookController(ElasticConnection elastic, IndexNames names, ApiSettings settings) {
        this.humanTime = settings.time();
        this.book = new ContactBook(elastic, names, humanTime);
        this.timeLine = new TimeLine(elastic, names);
        this.history = new HistoryReader(elastic, names);
    }

    /** Those for whom all that is asked holds. */
    @GetMapping
    ContactView.Page listContacts(
            @ParameterObject ContactQuery query,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST_SHOWN) {
            throw ProblemException.of(ProblemCode.INVALID_REQUEST, "limit is not from 1 to " + MOST_SHOWN + ".");
        }
        ContactCursor after = cursor == null ? null : cursor(cursor);
        ContactFilter filter = query.filter(humanTime);
        return ElasticCalls.answer(() -> ContactView.Page.of(book.page(filter, after, limit)));
    }

    @GetMapping("/{contactId}")
    ContactView loadContact(@PathVariable String contactId) {
        KnownContact known = load(contactId);
        ContactId id = known.contact().contactId();
        return ElasticCalls.answer(() -> ContactView.of(known, history.transitions(id), history.changes(id)));
    }

    /**
     * What the contact did and what happened to them, the latest first.
     *
     * @param cursor from the page before
     */
    @GetMapping("/{contactId}/interactions")
    ContactView.TimeLinePage listContactInteractions(
            @PathVariable String contactId, @RequestParam(required = false) @Nullable String cursor) {
        KnownContact known = load(contactId);
        LatestFirst.Place after = Cursor.place(cursor);
        return ElasticCalls.answer(
                () -> ContactView.TimeLinePage.of(timeLine.page(known.subjects(), after, TIME_LINE_PAGE)));
    }

    private KnownContact load(String contactId) {
        return ElasticCalls.answer(() -> book.find(id(contactId))).orElseThrow(ContactBookController::notFound);
    }

    private static ContactId id(String contactId) {
        try {
            return new ContactId(contactId);
        } catch (IllegalArgumentException e) {
            throw notFound();
        }
    }

    private static ContactCursor cursor(String text) {
        try {
            return ContactCursor.parse(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.of(ProblemCode.INVALID_REQUEST, "cursor is none of ours; begin at the first page.");
        }
    }

    private static ProblemException notFound() {
        return ProblemException.of(ProblemCode.NOT_FOUND, "There is no such contact in the visible run.");
    }
}
