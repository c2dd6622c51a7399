package io.hearth.push.content;

import io.hearth.push.postgres.Database;
import io.hearth.push.review.DocumentKind;
import io.hearth.push.review.ReviewDesk;
import io.hearth.push.review.ReviewEvent;
import io.hearth.push.review.Reviewed;
import io.hearth.push.review.ReviewedDocuments;
import io.hearth.push.time.DueClock;
import io.hearth.store.wechat.FollowGreetings;
import java.util.List;
import java.util.Optional;

/** Contents on their way from draft to approval; all methods as {@link ReviewDesk} says. */
public final class Contents implements ReviewDesk<Content, ReviewedContent> {

    /** The content whose approved text answers new followers. */
    public static final String GREETING_ID = "greeting";

    private final Database database;
    private final DueClock clock;
    private final ReviewedDocuments documents;

    public Contents(Database database, DueClock clock) {
        this.database = database;
        this.clock = clock;
        this.documents = new ReviewedDocuments(database, clock);
    }

    @Override
    public ReviewedContent create(String name, Content content, String account) {
        return view(documents.create(DocumentKind.CONTENT, name, ContentJson.write(content), account));
    }

    @Override
    public ReviewedContent edit(String contentId, long seen, String name, Content content, String account) {
        String json = ContentJson.write(content);
        return view(documents.edit(DocumentKind.CONTENT, contentId, seen, name, json, account));
    }

    @Override
    public ReviewedContent submit(String contentId, long seen, String account) {
        return view(documents.submit(DocumentKind.CONTENT, contentId, seen, account));
    }

    @Override
    public ReviewedContent approve(String contentId, long seen, String account) {
        return database.inTransaction(() -> {
            ReviewedContent approved = view(documents.approve(DocumentKind.CONTENT, contentId, seen, account));
            if (approved.isGreeting() && approved.content().body() instanceof ContentBody.Text text) {
                greet(Optional.of(text.text()), account);
            }
            return approved;
        });
    }

    @Override
    public ReviewedContent sendBack(String contentId, long seen, String account, String note) {
        return view(documents.sendBack(DocumentKind.CONTENT, contentId, seen, account, note));
    }

    /** Takes it out of use: what is planned with it is skipped when it is due. */
    public ReviewedContent retire(String contentId, long seen, String account) {
        return database.inTransaction(() -> {
            ReviewedContent retired = view(documents.retire(DocumentKind.CONTENT, contentId, seen, account));
            if (retired.isGreeting()) {
                greet(Optional.empty(), account);
            }
            return retired;
        });
    }

    public Optional<ReviewedContent> find(String contentId) {
        return documents.find(DocumentKind.CONTENT, contentId).map(Contents::view);
    }

    @Override
    public ReviewedContent load(String contentId) {
        return view(documents.load(DocumentKind.CONTENT, contentId));
    }

    @Override
    public List<ReviewEvent> history(String documentId) {
        return documents.history(DocumentKind.CONTENT, documentId);
    }

    @Override
    public List<ReviewedContent> list() {
        return documents.list(DocumentKind.CONTENT).stream().map(Contents::view).toList();
    }

    /** Followers are answered by whoever receives their callback, with what stands there. */
    private void greet(Optional<String> text, String account) {
        database.onConnection(connection -> {
            FollowGreetings.set(connection, text, account, clock.now());
            return text;
        });
    }

    private static ReviewedContent view(Reviewed review) {
        return new ReviewedContent(review, ContentJson.parse(review.json()));
    }
}
