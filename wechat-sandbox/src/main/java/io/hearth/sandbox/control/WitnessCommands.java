package io.hearth.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearth.sandbox.api.Json;
import io.hearth.sandbox.callback.CallbackRecord;
import io.hearth.sandbox.callback.CallbackState;
import io.hearth.sandbox.http.ApiRequest;
import io.hearth.sandbox.ledger.Delivery;
import io.hearth.sandbox.mass.MassJob;
import io.hearth.sandbox.world.World;
import java.util.List;
import java.util.Locale;

/** Tells what happened. */
final class WitnessCommands {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final World world;

    WitnessCommands(World world) {
        this.world = world;
    }

    /**
     * All that reached anybody, or one fan with {@code openid}; only what came after the sequence {@code after}, and no
     * more than {@code limit}.
     */
    JsonNode ledger(ApiRequest request) {
        String openid = request.query("openid");
        long after = number(request.query("after"));
        long limit = request.query("limit").isEmpty() ? Long.MAX_VALUE : number(request.query("limit"));
        List<Delivery> deliveries = world.lock()
                .call(() ->
                        openid.isEmpty() ? world.ledger().all() : world.ledger().of(openid));
        ArrayNode list = Json.array();
        deliveries.stream()
                .filter(delivery -> delivery.sequence() > after)
                .limit(limit)
                .forEach(delivery -> list.add(describe(delivery)));
        return Json.object().set("deliveries", list);
    }

    /** Callbacks in one {@code state}: acknowledged by default, pending, given_up, or all. */
    JsonNode callbacks(ApiRequest request) {
        String state = request.query("state").isEmpty() ? "acknowledged" : request.query("state");
        long after = number(request.query("after"));
        List<CallbackRecord> records = state.equals("all")
                ? world.sender().log().all()
                : world.sender().log().in(CallbackState.valueOf(state.toUpperCase(Locale.ROOT)));
        ArrayNode list = Json.array();
        records.stream()
                .filter(callback -> callback.sequence() > after)
                .forEach(callback -> list.add(describe(callback)));
        return Json.object().set("callbacks", list);
    }

    JsonNode jobs(ApiRequest request) {
        return world.lock().call(() -> {
            ArrayNode list = Json.array();
            world.publishing().massJobs().all().forEach(job -> list.add(describe(job)));
            return Json.object().set("jobs", list);
        });
    }

    /** Calls by path and error code; 0 is success. */
    JsonNode calls(ApiRequest request) {
        return world.lock().call(() -> MAPPER.valueToTree(world.calls().all()));
    }

    JsonNode time(ApiRequest request) {
        return Json.object().put("now", world.clock().instant().toString());
    }

    private static long number(String text) {
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }

    private static ObjectNode describe(Delivery delivery) {
        return Json.object()
                .put("sequence", delivery.sequence())
                .put("at", delivery.at().toString())
                .put("openid", delivery.openid())
                .put("way", delivery.way().name())
                .put("msg_id", delivery.msgId())
                .put("client_id", delivery.clientId())
                .put("type", delivery.type())
                .put("content", delivery.content());
    }

    private JsonNode describe(CallbackRecord callback) {
        ObjectNode node = Json.object()
                .put("sequence", callback.sequence())
                .put("state", callback.state().name())
                .put("openid", callback.message().openid())
                .put("create_time", callback.message().createdAt().getEpochSecond())
                .put("msg_type", callback.message().type())
                .put("event", callback.message().event())
                .put("tries", callback.tries())
                .put("acknowledgements", callback.acknowledgements())
                .put("last_failure", callback.lastFailure());
        node.put("acknowledged_at", String.valueOf(callback.acknowledgedAt()));
        return node.set("fields", MAPPER.valueToTree(callback.message().fields()));
    }

    private static ObjectNode describe(MassJob job) {
        return Json.object()
                .put("msg_id", job.msgId())
                .put("client_id", job.order().clientId())
                .put("accepted_at", job.acceptedAt().toString())
                .put("status", job.status().name())
                .put("outcome", job.outcome())
                .put("total_count", job.totalCount())
                .put("filter_count", job.filterCount())
                .put("sent_count", job.sentCount())
                .put("error_count", job.errorCount());
    }
}
