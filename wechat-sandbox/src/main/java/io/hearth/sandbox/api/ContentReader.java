package io.hearth.sandbox.api;

import io.hearth.sandbox.content.Drafts;
import io.hearth.sandbox.content.MediaShelf;
import io.hearth.sandbox.content.MediaType;
import io.hearth.sandbox.mass.MassContent;
import io.hearth.sandbox.refusal.Refusal;
import java.time.Instant;

/** Reads what is to be sent, and refuses content that is not there. */
final class ContentReader {

    private final Drafts drafts;
    private final MediaShelf shelf;

    ContentReader(Drafts drafts, MediaShelf shelf) {
        this.drafts = drafts;
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
