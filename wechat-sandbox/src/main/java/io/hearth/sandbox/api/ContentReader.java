package io.hearth.sandbox.api;

import io.hearth.sandbox.content.Drafts;
import io.hearth.sandbox.content.MediaShelf;
import io.hearth.sandbox.content.MediaType;
import io.hearth.sandbox.content.Publications;
import io.hearth.sandbox.mass.MassContent;
import io.hearth.sandbox.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Reads what is to be sent, and refuses content that is not there. */
final class ContentReader {

    private static final int MOST_TEXT_BYTES = 2048;

    private final Drafts drafts;
    private final Publications publications;
    private final MediaShelf shelf;

    ContentReader(Drafts drafts, Publications publications, MediaShelf shelf) {
        this.drafts = drafts;
        this.publications = publications;
        this.shelf = shelf;
    }

    /** Refuses an unknown type (40008), media that is not there (40007), or of another kind (40121), and no text (44004). */
    MassContent massContent(Fields fields, Instant now) {
        String type = fields.text("msgtype");
        return new MassContent(
                type,
                switch (type) {
                    case "mpnews" -> drafts.load(mediaId(fields, type)).mediaId();
                    case "image" -> media(fields, type, MediaType.IMAGE, now);
                    case "voice" -> media(fields, type, MediaType.VOICE, now);
                    case "mpvideo" -> media(fields, type, MediaType.VIDEO, now);
                    case "text" -> text(fields);
                    default -> throw Refusal.INVALID_MESSAGE_TYPE.asException();
                });
    }

    /** Like {@link #massContent}, for one fan: other types, and text of up to 2,048 bytes (45002). */
    String customContent(Fields fields, Instant now) {
        String type = fields.text("msgtype");
        return switch (type) {
            case "text" -> shortText(fields);
            case "image" -> media(fields, type, MediaType.IMAGE, now);
            case "voice" -> media(fields, type, MediaType.VOICE, now);
            case "video" -> media(fields, type, MediaType.VIDEO, now);
            case "mpnews" -> drafts.load(mediaId(fields, type)).mediaId();
            case "mpnewsarticle" ->
                publications
                        .loadPublished(fields.object(type).text("article_id"))
                        .articleId();
            case "news" -> news(fields);
            case "msgmenu" -> fields.object(type).text("head_content");
            case "miniprogrampage" -> fields.object(type).text("pagepath");
            default -> throw Refusal.INVALID_MESSAGE_TYPE.asException();
        };
    }

    private static String shortText(Fields fields) {
        String content = text(fields);
        if (content.getBytes(StandardCharsets.UTF_8).length > MOST_TEXT_BYTES) {
            throw Refusal.CONTENT_TOO_LONG.asException();
        }
        return content;
    }

    /** One article a message (WeChat, customer-service messages). */
    private static String news(Fields fields) {
        List<Fields> articles = fields.object("news").objects("articles");
        if (articles.size() != 1) {
            throw Refusal.TOO_MANY_ARTICLES.asException();
        }
        return articles.get(0).text("title") + " " + articles.get(0).text("url");
    }

    private String media(Fields fields, String type, MediaType kind, Instant now) {
        String mediaId = mediaId(fields, type);
        if (shelf.load(mediaId, now).type() != kind) {
            throw Refusal.WRONG_MEDIA_KIND.asException();
        }
        return mediaId;
    }

    private static String mediaId(Fields fields, String type) {
        return fields.object(type).text("media_id");
    }

    private static String text(Fields fields) {
        String content = fields.object("text").text("content");
        if (content.isBlank()) {
            throw Refusal.EMPTY_CONTENT.asException();
        }
        return content;
    }
}
