package io.hearth.push.media;

import io.hearth.domain.contact.OpenId;
import io.hearth.push.content.Content;
import io.hearth.push.content.ContentBody;
import io.hearth.push.content.Messages;
import io.hearth.push.content.Variables;
import io.hearth.push.json.PushJson;
import io.hearth.wechat.MassContent;
import io.hearth.wechat.SendResult;
import io.hearth.wechat.content.Previews;
import java.util.Map;

/** Shows a content to a test fan as WeChat will show it, approved or not. */
public final class ContentPreviews {

    private final TestFans fans;
    private final WeChatContents contents;
    private final Previews previews;

    public ContentPreviews(TestFans fans, WeChatContents contents, Previews previews) {
        this.fans = fans;
        this.contents = contents;
        this.previews = previews;
    }

    /** Whether it was shown, and if not, why; the reason is for people and has WeChat's code. */
    public record Shown(boolean shown, String reason) {

        static final Shown YES = new Shown(true, "");

        static Shown no(String reason) {
            return new Shown(false, reason);
        }
    }

    /**
     * @param variant the number of the variant, from 1; 0 for the body itself
     * @throws IllegalArgumentException if the fan is no test fan, there is no such variant, or WeChat has no preview of
     *     the kind
     */
    public Shown show(Content content, int variant, OpenId fan) {
        if (!fans.has(fan)) {
            throw new IllegalArgumentException("is no test fan");
        }
        ContentBody body = body(content, variant);
        String text = Variables.fill(Messages.of(body), Map.of());
        String json = PushJson.write(body);
        Prepared<MassContent> prepared = contents.forMass(text, json);
        if (prepared instanceof Prepared.Ready<MassContent> ready) {
            SendResult result = previews.show(fan, ready.content());
            contents.keep(ready.content(), json);
            return shown(result);
        }
        return prepared instanceof Prepared.NotNow<MassContent> later
                ? Shown.no(later.reason() + ", not before " + later.until())
                : Shown.no(((Prepared.Refused<MassContent>) prepared).reason());
    }

    private static ContentBody body(Content content, int variant) {
        if (variant < 0 || variant > content.variants().size()) {
            throw new IllegalArgumentException("there is no variant " + variant);
        }
        ContentBody body = variant == 0
                ? content.body()
                : content.variants().get(variant - 1).body();
        if (body instanceof ContentBody.MiniProgram) {
            throw new IllegalArgumentException("WeChat has no preview of mini-program cards");
        }
        return body;
    }

    private static Shown shown(SendResult result) {
        if (result instanceof SendResult.Accepted) {
            return Shown.YES;
        } else if (result instanceof SendResult.QuotaSpent spent) {
            return Shown.no("the day's previews are used up until " + spent.until());
        } else if (result instanceof SendResult.Rejected rejected) {
            return Shown.no("WeChat refused it: " + rejected.reason() + " " + rejected.code());
        } else if (result instanceof SendResult.Unreachable unreachable) {
            return Shown.no("WeChat cannot reach the fan: " + unreachable.code());
        }
        return Shown.no("WeChat did not answer; it may have been shown");
    }
}
