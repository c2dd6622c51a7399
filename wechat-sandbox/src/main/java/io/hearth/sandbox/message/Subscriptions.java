package io.hearth.sandbox.message;

import io.hearth.sandbox.fan.Fans;
import io.hearth.sandbox.ledger.Ledger;
import io.hearth.sandbox.ledger.Way;
import io.hearth.sandbox.refusal.Refusal;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Subscription messages: whoever granted one gets one. */
public final class Subscriptions {

    /** Scenes run from 0 to 10000 and titles have up to 15 characters (WeChat, one-time subscription). */
    static final int HIGHEST_SCENE = 10_000;

    static final int MOST_TITLE = 15;

    private final Fans fans;
    private final Templates notices;
    private final Grants grants;
    private final Ledger ledger;
    private final MessageNumbers numbers;
    private final BiConsumer<Long, TemplateOrder> onNotice;

    /** @param onNotice sees to delivery and report of a notice, given its number */
    public Subscriptions(
            Fans fans,
            Templates notices,
            Grants grants,
            Ledger ledger,
            MessageNumbers numbers,
            BiConsumer<Long, TemplateOrder> onNotice) {
        this.fans = fans;
        this.notices = notices;
        this.grants = grants;
        this.ledger = ledger;
        this.numbers = numbers;
        this.onNotice = onNotice;
    }

    /** Sends a subscription notice and uses up one grant, or refuses with 43101. */
    public long sendNotice(TemplateOrder order) {
        Template template = notices.load(order.templateId());
        fans.load(order.openid());
        FieldRules.check(template.fields(), order.fields());
        grants.spendNotice(order.openid(), order.templateId());
        long number = numbers.next();
        onNotice.accept(number, order);
        return number;
    }

    /** Sends a one-time subscription message at once and uses up the scene's grant, or refuses with 43101. */
    public void sendOnce(String openid, String templateId, int scene, String title, String content, Instant now) {
        fans.load(openid);
        if (scene < 0 || scene > HIGHEST_SCENE) {
            throw Refusal.INVALID_ARGUMENT.about("scene");
        }
        if (title.isBlank() || title.codePointCount(0, title.length()) > MOST_TITLE) {
            throw Refusal.INVALID_ARGUMENT.about("title");
        }
        FieldRules.check(Set.of("content"), Map.of("content", content));
        grants.spendInScene(openid, templateId, scene);
        ledger.record(now, openid, Way.SUBSCRIPTION, null, null, templateId, title + " " + content);
    }
}
