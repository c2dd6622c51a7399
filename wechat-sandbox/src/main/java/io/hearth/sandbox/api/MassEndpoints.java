package io.hearth.sandbox.api;

import io.hearth.sandbox.fan.Fan;
import io.hearth.sandbox.fan.Fans;
import io.hearth.sandbox.fan.Tags;
import io.hearth.sandbox.http.Answer;
import io.hearth.sandbox.ledger.Ledger;
import io.hearth.sandbox.ledger.Way;
import io.hearth.sandbox.mass.MassContent;
import io.hearth.sandbox.mass.MassJob;
import io.hearth.sandbox.mass.MassJobs;
import io.hearth.sandbox.mass.MassOrder;
import io.hearth.sandbox.mass.MassOrigin;
import io.hearth.sandbox.refusal.Refusal;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code /cgi-bin/message/mass/*}. */
final class MassEndpoints {

    /** 2 to 10,000 openids a call (WeChat, mass messages). */
    private static final int FEWEST = 2;

    private static final int MOST = 10_000;

    private final MassJobs jobs;
    private final Fans fans;
    private final Tags tags;
    private final Ledger ledger;
    private final ContentReader contents;

    MassEndpoints(MassJobs jobs, Fans fans, Tags tags, Ledger ledger, ContentReader contents) {
        this.jobs = jobs;
        this.fans = fans;
        this.tags = tags;
        this.ledger = ledger;
        this.contents = contents;
    }

    void addTo(Routes routes) {
        routes.post("/cgi-bin/message/mass/send", this::send)
                .post("/cgi-bin/message/mass/sendall", this::sendAll)
                .post("/cgi-bin/message/mass/preview", this::preview)
                .post("/cgi-bin/message/mass/get", this::get)
                .post("/cgi-bin/message/mass/delete", this::delete);
    }

    private Answer send(ApiCall call) {
        Fields fields = call.fields();
        List<String> openids = fields.texts("touser");
        if (openids.size() > MOST) {
            throw Refusal.INVALID_LIST_SIZE.asException();
        }
        Set<String> distinct = new LinkedHashSet<>(openids);
        if (distinct.size() < FEWEST) {
            throw Refusal.TOO_FEW_OPENIDS.asException();
        }
        List<Fan> audience = distinct.stream().map(fans::load).toList();
        return submit(fields, audience, "openids " + distinct.hashCode(), call.now());
    }

    private Answer sendAll(ApiCall call) {
        Fields fields = call.fields();
        Fields filter = fields.object("filter");
        if (filter.flagOr("is_to_all", false)) {
            return submit(fields, List.copyOf(fans.followers()), "all", call.now());
        }
        int tagId = tags.load(filter.integer("tag_id")).id();
        return submit(fields, fans.tagged(tagId), "tag " + tagId, call.now());
    }

    private Answer submit(Fields fields, List<Fan> audience, String scope, Instant now) {
        MassContent content = contents.massContent(fields, now);
        MassOrder order = new MassOrder(audience, scope, content, clientId(fields), MassOrigin.API);
        MassJob job = jobs.submit(order, now);
        return Json.data(Json.object()
                .put("errcode", 0)
                .put("errmsg", "send job submission success")
                .put("msg_id", job.msgId())
                .put("msg_data_id", job.dataId()));
    }

    /** Reaches one follower at once and counts against nobody's four a month. */
    private Answer preview(ApiCall call) {
        Fields fields = call.fields();
        MassContent content = contents.massContent(fields, call.now());
        Fan fan = fans.loadFollower(fields.text("touser"));
        ledger.record(call.now(), fan.openid(), Way.PREVIEW, null, null, content.type(), content.value());
        return Json.data(Json.object().put("errcode", 0).put("errmsg", "preview success"));
    }

    private static @Nullable String clientId(Fields fields) {
        String id = fields.textOr("clientmsgid", "");
        return id.isEmpty() ? null : id;
    }

    private Answer get(ApiCall call) {
        MassJob job = jobs.load(call.fields().number("msg_id"));
        return Json.data(Json.object()
                .put("msg_id", job.msgId())
                .put("msg_status", job.status().name()));
    }

    private Answer delete(ApiCall call) {
        jobs.delete(call.fields().number("msg_id"));
        return Json.ok();
    }
}
