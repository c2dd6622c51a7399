package io.hearth.sandbox.message;

import io.hearth.sandbox.fan.Fans;
import io.hearth.sandbox.refusal.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Template messages: accepted for a follower, delivered and reported later. */
public final class TemplateMessages {

    /** A repeated {@code client_msg_id} sends nothing for 10 min. */
    static final Duration MEMORY = Duration.ofMinutes(10);

    private final Fans fans;
    private final Templates templates;
    private final MessageNumbers numbers;
    private final BiConsumer<Long, TemplateOrder> onAccepted;
    private final Map<String, Known> known = new HashMap<>();

    /** @param onAccepted sees to delivery and report, given the message's number */
    public TemplateMessages(
            Fans fans, Templates templates, MessageNumbers numbers, BiConsumer<Long, TemplateOrder> onAccepted) {
        this.fans = fans;
        this.templates = templates;
        this.numbers = numbers;
        this.onAccepted = onAccepted;
    }

    /** The message's number; the former one for a repeated client id. */
    public long send(TemplateOrder order, Instant now) {
        Template template = templates.load(order.templateId());
        if (fans.loadFollower(order.openid()).isBlacklisted()) {
            throw Refusal.BLACKLISTED.asException();
        }
        FieldRules.check(template.fields(), order.fields());
        String clientId = order.clientId();
        if (clientId == null) {
            return accept(order);
        }
        Known former = known.get(clientId);
        if (former != null && now.isBefore(former.at().plus(MEMORY))) {
            return former.number();
        }
        long number = accept(order);
        known.put(clientId, new Known(number, now));
        return number;
    }

    private long accept(TemplateOrder order) {
        long number = numbers.next();
        onAccepted.accept(number, order);
        return number;
    }

    private record Known(long number, Instant at) {}
}
