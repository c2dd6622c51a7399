package io.hearth.push.content;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a fan gets. Constructors throw {@link IllegalArgumentException} with the field and its value. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ContentBody.Text.class, name = "TEXT"),
    @JsonSubTypes.Type(value = ContentBody.Invitation.class, name = "INVITATION"),
    @JsonSubTypes.Type(value = ContentBody.Article.class, name = "ARTICLE"),
    @JsonSubTypes.Type(value = ContentBody.Image.class, name = "IMAGE"),
    @JsonSubTypes.Type(value = ContentBody.MiniProgram.class, name = "MINI_PROGRAM"),
    @JsonSubTypes.Type(value = ContentBody.Voucher.class, name = "VOUCHER"),
    @JsonSubTypes.Type(value = ContentBody.Points.class, name = "POINTS"),
    @JsonSubTypes.Type(value = ContentBody.CallTask.class, name = "CALL_TASK")
})
public sealed interface ContentBody {

    /** Every text of it that a person reads. */
    @JsonIgnore
    List<String> texts();

    /** Every picture of it, which must have been uploaded here. */
    @JsonIgnore
    default Set<PictureId> pictures() {
        return Set.of();
    }

    /** Whether everybody gets the same, whichever way it goes: WeChat keeps it, and we only name it. */
    @JsonIgnore
    default boolean isKeptByWeChat() {
        return false;
    }

    /** A message. */
    record Text(String text) implements ContentBody {
        public Text {
            Limits.message("text", text);
        }

        @Override
        public List<String> texts() {
            return List.of(text);
        }
    }

    /**
     * A message that invites to an event and leads to its page.
     *
     * @param page https
     */
    record Invitation(String text, URI page) implements ContentBody {
        public Invitation {
            Limits.webPage("page", page);
            Limits.message("text and page", text + "\n" + page);
        }

        @Override
        public List<String> texts() {
            return List.of(text);
        }
    }

    /**
     * An article (limits: WeChat, drafts).
     *
     * @param author may be empty
     * @param digest may be empty: the beginning of the body is shown then
     * @param cover up to 10 MiB
     * @param html as {@link ArticleHtml} takes it; its pictures have up to 1 MiB
     * @param source what "read the original" opens, https; null for nothing
     */
    record Article(
            String title,
            String author,
            String digest,
            PictureId cover,
            String html,
            @Nullable URI source) implements ContentBody {

        private static final int MAX_TITLE = 64;
        private static final int MAX_AUTHOR = 16;
        private static final int MAX_DIGEST = 120;
        private static final int MAX_HTML = 20_000;

        public Article {
            Limits.line("title", title, MAX_TITLE);
            author = author == null ? "" : author;
            digest = digest == null ? "" : digest;
            Limits.mostly("author", author, MAX_AUTHOR);
            Limits.mostly("digest", digest, MAX_DIGEST);
            Limits.given("cover", cover);
            Limits.text("html", html, MAX_HTML);
            ArticleHtml.check("html", html);
            if (source != null) {
                Limits.webPage("source", source);
            }
        }

        @Override
        public List<String> texts() {
            return List.of(title, author, digest, html);
        }

        @Override
        public Set<PictureId> pictures() {
            Set<PictureId> all = new LinkedHashSet<>(List.of(cover));
            all.addAll(ArticleHtml.pictures(html));
            return all;
        }

        @Override
        public boolean isKeptByWeChat() {
            return true;
        }
    }

    /** One picture. */
    record Image(PictureId picture) implements ContentBody {
        public Image {
            Limits.given("picture", picture);
        }

        @Override
        public List<String> texts() {
            return List.of();
        }

        @Override
        public Set<PictureId> pictures() {
            return Set.of(picture);
        }

        @Override
        public boolean isKeptByWeChat() {
            return true;
        }
    }

    /**
     * A card that opens a page of a mini program bound to the account. WeChat takes it as an answer to one fan only.
     *
     * @param appId the mini program's AppID
     * @param path the page with its parameters
     * @param thumb shown on the card
     */
    record MiniProgram(String title, String appId, String path, PictureId thumb) implements ContentBody {
        public MiniProgram {
            Limits.line("title", title, 60);
            Limits.line("app_id", appId, 64);
            Limits.line("path", path, 1_024);
            Limits.given("thumb", thumb);
        }

        @Override
        public List<String> texts() {
            return List.of(title);
        }

        @Override
        public Set<PictureId> pictures() {
            return Set.of(thumb);
        }
    }

    /**
     * A voucher of the fan's own, and the message that tells of it.
     *
     * @param valueCents what it is worth, in cents; 0 for a gift
     * @param validDays from the day on which it is issued
     */
    record Voucher(String title, String terms, long valueCents, int validDays, String message) implements ContentBody {
        public Voucher {
            Limits.line("title", title, 40);
            Limits.text("terms", terms, 2_000);
            Limits.range("value_cents", valueCents, 0, 100_000_000);
            Limits.range("valid_days", validDays, 1, 3_660);
            Limits.message("message", message);
        }

        @Override
        public List<String> texts() {
            return List.of(message, title, terms);
        }
    }

    /**
     * Reward points, put on the fan's account without a message.
     *
     * @param validDays from the day on which they are given; 0 for ever
     */
    record Points(int points, int validDays, String reason) implements ContentBody {
        public Points {
            Limits.range("points", points, 1, 1_000_000);
            Limits.range("valid_days", validDays, 0, 3_660);
            Limits.line("reason", reason, 100);
        }

        @Override
        public List<String> texts() {
            return List.of(reason);
        }
    }

    /**
     * A call that a consultant is to make.
     *
     * @param withinDays how long the consultant has
     */
    record CallTask(String script, int withinDays) implements ContentBody {
        public CallTask {
            Limits.text("script", script, 4_000);
            Limits.range("within_days", withinDays, 1, 90);
        }

        @Override
        public List<String> texts() {
            return List.of(script);
        }
    }
}
