package io.hearth.push.content;

import io.hearth.push.postgres.Database;
import io.hearth.push.review.DocumentKind;
import io.hearth.push.review.Reviewed;
import io.hearth.push.review.ReviewedDocuments;
import io.hearth.push.time.DueClock;
import io.hearth.store.wechat.FollowGreetings;
import java.util.List;
import java.util.Optional;

/**
 * Contents on their way from draft to approval. All methods throw {@link
 * io.hearth.push.review.ReviewRefusedException} when the change cannot be made.
 */
public final class Contents {

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

    public ReviewedContent create(String name, Content content, String account) {
        return view(documents.create(DocumentKind.CONTENT, name, ContentJson.write(content), account));
    }

    /**
     * Changes the version being worked on; one in review goes back to draft, after an approved one the next begins.
     *
     * @param seen the revision that the author saw
     */
    public ReviewedContent edit(String contentId, long seen, String name, Content content, String account) {
        String json = ContentJson.write(content);
        return view(documents.edit(DocumentKind.CONTENT, contentId, seen, name, json, account));
    }

    public ReviewedContent submit(String contentId, long seen, String account) {
        return view(documents.submit(DocumentKind.CONTENT, contentId, seen, account));
    }

    /** By somebody who had no hand in it. */
    public ReviewedContent approve(String contentId, long seen, String account) {
        return database.inTransaction(() -> {
            ReviewedContent approved = view(documents.approve(DocumentKind.CONTENT, contentId, seen, account));
            if (approved.isGreeting() && approved.content().body() instanceof ContentBody.Text text) {
                greet(Optional.of(text.text()), account);
            }
            return approved;
        });
    }

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

    public ReviewedContent load(String contentId) {
        return view(documents.load(DocumentKind.CONTENT, contentId));
    }

    /** The latest changed first; at most 500. */
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
