package io.hearth.push.media;

import io.hearth.push.content.ArticleHtml;
import io.hearth.push.content.ContentBody;
import io.hearth.push.content.PictureShelf;
import io.hearth.push.json.PushJson;
import io.hearth.push.media.WeChatCopies.Use;
import io.hearth.push.postgres.Database;
import io.hearth.push.review.DocumentHash;
import io.hearth.push.time.DueClock;
import io.hearth.wechat.Answer;
import io.hearth.wechat.MassContent;
import io.hearth.wechat.MediaId;
import io.hearth.wechat.content.Article;
import io.hearth.wechat.content.Drafts;
import io.hearth.wechat.content.Pictures;
import io.hearth.wechat.message.MiniProgramPage;
import io.hearth.wechat.message.ServiceContent;
import io.hearth.wechat.mp.MpGateway;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes contents ready for WeChat before anybody is called for: pictures are uploaded, articles become drafts. What was
 * refused or not answered leaves nothing with any fan.
 */
public final class WeChatContents {

    /** How long WeChat is left alone when it did not answer. */
    private static final Duration REST = Duration.ofSeconds(30);

    private final DueClock clock;
    private final WeChatCopies copies;
    private final PictureCopies pictures;
    private final Drafts drafts;

    public WeChatContents(Database database, DueClock clock, Pictures pictures, Drafts drafts) {
        this.clock = clock;
        this.copies = new WeChatCopies(database, clock);
        this.pictures = new PictureCopies(new PictureShelf(database, clock), copies, pictures);
        this.drafts = drafts;
    }

    /** For an account whose pictures nobody can upload: texts are ready, everything else waits. */
    public static WeChatContents ofTexts(Database database, DueClock clock) {
        MpGateway none = MpGateway.unconfigured();
        return new WeChatContents(database, clock, none.pictures(), none.drafts());
    }

    /**
     * For a mass send. An article gets a draft of its own: WeChat takes it out of the box with the send.
     *
     * @param text what is sent when the body is said in words
     * @param body as it is written down; null for a plain text
     */
    public Prepared<MassContent> forMass(String text, @Nullable String body) {
        return Prepared.of(mass(text, read(body)), clock.now(), REST);
    }

    /** For one fan; an article's draft is used for all of them. */
    public Prepared<ServiceContent> forOne(String text, @Nullable String body) {
        return Prepared.of(service(text, read(body)), clock.now(), REST);
    }

    /** It was not sent: an article's draft is kept for the next one, for a day has only so many. */
    public void keep(MassContent content, @Nullable String body) {
        if (content instanceof MassContent.Articles articles && read(body) instanceof ContentBody.Article article) {
            copies.remember(Use.SPARE, key(article), articles.draft().value());
        }
    }

    /** WeChat no longer has what we remember: it is uploaded anew for the next send. */
    public void forget(@Nullable String body) {
        @Nullable ContentBody content = read(body);
        if (content instanceof ContentBody.Article article) {
            copies.forget(Use.DRAFT, key(article));
            copies.forget(Use.COVER, article.cover().value());
        } else if (content instanceof ContentBody.Image image) {
            copies.forget(Use.SEND, image.picture().value());
        } else if (content instanceof ContentBody.MiniProgram card) {
            copies.forget(Use.COVER, card.thumb().value());
        }
    }

    private Answer<MassContent> mass(String text, @Nullable ContentBody body) {
        if (body instanceof ContentBody.Article article) {
            return ownDraft(article).map(MassContent.Articles::new);
        } else if (body instanceof ContentBody.Image image) {
            return pictures.sendable(image.picture()).map(MassContent.Picture::new);
        }
        return new Answer.Given<>(new MassContent.Text(text));
    }

    private Answer<ServiceContent> service(String text, @Nullable ContentBody body) {
        if (body instanceof ContentBody.Article article) {
            return sharedDraft(article).map(ServiceContent.Articles::new);
        } else if (body instanceof ContentBody.Image image) {
            return pictures.sendable(image.picture()).map(ServiceContent.Picture::new);
        } else if (body instanceof ContentBody.MiniProgram card) {
            MiniProgramPage page = new MiniProgramPage(card.appId(), card.path());
            return pictures.cover(card.thumb()).map(thumb -> new ServiceContent.MiniProgram(text, page, thumb));
        }
        return new Answer.Given<>(new ServiceContent.Text(text));
    }

    private Answer<MediaId> ownDraft(ContentBody.Article article) {
        Optional<String> spare = copies.take(Use.SPARE, key(article));
        return spare.isPresent() ? new Answer.Given<>(new MediaId(spare.get())) : draft(article);
    }

    private Answer<MediaId> sharedDraft(ContentBody.Article article) {
        Optional<String> known = copies.find(Use.DRAFT, key(article));
        return known.isPresent()
                ? new Answer.Given<>(new MediaId(known.get()))
                : draft(article).map(id -> new MediaId(copies.remember(Use.DRAFT, key(article), id.value())));
    }

    private Answer<MediaId> draft(ContentBody.Article article) {
        return pictures.cover(article.cover()).then(cover -> pictures.addresses(ArticleHtml.pictures(article.html()))
                .then(addresses -> drafts.add(List.of(new Article(
                        article.title(),
                        article.author(),
                        article.digest(),
                        ArticleHtml.withPictures(article.html(), addresses::get),
                        Optional.ofNullable(article.source()),
                        cover)))));
    }

    private static String key(ContentBody.Article article) {
        return DocumentHash.of(PushJson.write(article));
    }

    private static @Nullable ContentBody read(@Nullable String body) {
        return body == null ? null : PushJson.read(body, ContentBody.class);
    }
}
