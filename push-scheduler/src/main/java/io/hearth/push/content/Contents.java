package io.hearth.push.content;

import io.hearth.push.postgres.Database;
import io.hearth.push.review.DocumentDesk;
import io.hearth.push.review.DocumentKind;
import io.hearth.push.review.ReviewRefusedException;
import io.hearth.push.review.Reviewed;
import io.hearth.push.review.ReviewedDocuments;
import io.hearth.push.time.DueClock;
import io.hearth.store.wechat.FollowGreetings;
import java.util.Optional;
import java.util.Set;

/** Contents on their way from draft to approval; all methods as {@link io.hearth.push.review.ReviewDesk} says. */
public final class Contents extends DocumentDesk<Content, ReviewedContent> {

    /** The content whose approved text answers new followers. */
    public static final String GREETING_ID = "greeting";

    private final Database database;
    private final DueClock clock;

    public Contents(Database database, DueClock clock) {
        super(new ReviewedDocuments(database, clock), DocumentKind.CONTENT);
        this.database = database;
        this.clock = clock;
    }

    @Override
    public ReviewedContent approve(String contentId, long seen, String account) {
        return database.inTransaction(() -> {
            ReviewedContent approved = super.approve(contentId, seen, account);
            if (approved.isGreeting() && approved.content().body() instanceof ContentBody.Text text) {
                greet(Optional.of(text.text()), account);
            }
            return approved;
        });
    }

    /** Takes it out of use: what is planned with it is skipped when it is due. */
    public ReviewedContent retire(String contentId, long seen, String account) {
        return database.inTransaction(() -> {
            ReviewedContent retired = view(documents().retire(DocumentKind.CONTENT, contentId, seen, account));
            if (retired.isGreeting()) {
                greet(Optional.empty(), account);
            }
            return retired;
        });
    }

    @Override
    protected String write(Content content) {
        requirePictures(content);
        return ContentJson.write(content);
    }

    @Override
    protected ReviewedContent view(Reviewed review) {
        return new ReviewedContent(review, ContentJson.parse(review.json()));
    }

    private void requirePictures(Content content) {
        Set<PictureId> missing = new PictureShelf(database, clock).missing(content.pictures());
        if (!missing.isEmpty()) {
            throw ReviewRefusedException.pictures(
                    missing.stream().map(PictureId::value).sorted().toList());
        }
    }

    /** Followers are answered by whoever receives their callback, with what stands there. */
    private void greet(Optional<String> text, String account) {
        database.onConnection(connection -> {
            FollowGreetings.set(connection, text, account, clock.now());
            return text;
        });
    }
}
