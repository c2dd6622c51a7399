package io.hearth.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearth.sandbox.api.Fields;
import io.hearth.sandbox.api.Json;
import io.hearth.sandbox.fault.Fault;
import io.hearth.sandbox.fault.FaultKind;
import io.hearth.sandbox.http.ApiRequest;
import io.hearth.sandbox.message.Template;
import io.hearth.sandbox.world.Conversation;
import io.hearth.sandbox.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;

/** Moves time, injects faults and lowers limits. */
final class SteeringCommands {

    private static final int DEFAULT_SECONDS = 30;

    private final World world;
    private final Consumer<Duration> refuseConnections;

    SteeringCommands(World world, Consumer<Duration> refuseConnections) {
        this.world = world;
        this.refuseConnections = refuseConnections;
    }

    JsonNode advance(ApiRequest request) {
        world.advance(Duration.ofSeconds(Fields.parse(request.body()).number("seconds")));
        return Json.object().put("now", world.clock().instant().toString());
    }

    /** The kinds are those of {@link FaultKind} in lower case, and {@code refuse} for refused connections. */
    JsonNode inject(ApiRequest request) {
        Fields fields = Fields.parse(request.body());
        Duration duration = fields.has("millis")
                ? Duration.ofMillis(fields.number("millis"))
                : Duration.ofSeconds(fields.integerOr("seconds", DEFAULT_SECONDS));
        String kind = fields.text("kind").toUpperCase(Locale.ROOT);
        if (kind.equals("REFUSE")) {
            refuseConnections.accept(duration);
        } else {
            world.faults()
                    .inject(new Fault(
                            fields.text("path"),
                            FaultKind.valueOf(kind),
                            fields.integerOr("times", 1),
                            duration,
                            fields.integerOr("errcode", -1),
                            fields.textOr("outcome", "")));
        }
        return Json.object().put("injected", true);
    }

    JsonNode clearFaults(ApiRequest request) {
        world.faults().clear();
        return Json.object().put("cleared", true);
    }

    JsonNode limit(ApiRequest request) {
        Fields fields = Fields.parse(request.body());
        world.lock().run(() -> world.limits()
                .set(
                        fields.text("path"),
                        fields.integerOr("per_day", Integer.MAX_VALUE),
                        fields.integerOr("per_minute", Integer.MAX_VALUE)));
        return Json.object().put("limited", true);
    }

    JsonNode sendFromPlatform(ApiRequest request) {
        String text = Fields.parse(request.body()).text("text");
        return world.lock().call(() -> {
            Instant now = world.clock().instant();
            long msgId = world.publishing()
                    .sendFromPlatform(world.fans().followers(), text, now)
                    .msgId();
            return Json.object().put("msg_id", msgId);
        });
    }

    /** Adds a template, or with {@code kind} {@code notice} a subscription notice. */
    JsonNode addTemplate(ApiRequest request) {
        Fields fields = Fields.parse(request.body());
        Template template =
                new Template(fields.text("template_id"), fields.textOr("title", ""), fields.text("content"));
        boolean notice = fields.textOr("kind", "template").equals("notice");
        Conversation conversation = world.conversation();
        world.lock().run(() -> (notice ? conversation.notices() : conversation.templates()).add(template));
        return Json.object().put("template_id", template.id());
    }

    JsonNode endTokens(ApiRequest request) {
        world.lock().run(() -> world.tokens().endAll(world.clock().instant()));
        return Json.object().put("ended", true);
    }
}
