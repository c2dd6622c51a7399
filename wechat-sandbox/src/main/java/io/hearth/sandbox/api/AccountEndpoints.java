package io.hearth.sandbox.api;

import io.hearth.sandbox.access.AccessTokens;
import io.hearth.sandbox.access.CallQuotas;
import io.hearth.sandbox.access.Credentials;
import io.hearth.sandbox.content.MediaIds;
import io.hearth.sandbox.http.Answer;
import io.hearth.sandbox.refusal.Refusal;
import java.time.Duration;
import java.time.Instant;

/** What an account asks about itself: quotas, WeChat's addresses, its customer-service staff. */
final class AccountEndpoints {

    private final Credentials credentials;
    private final CallQuotas quotas;
    private final MediaIds ids;
    private String ticket = "";
    private Instant ticketUntil = Instant.MIN;

    AccountEndpoints(Credentials credentials, CallQuotas quotas, MediaIds ids) {
        this.credentials = credentials;
        this.quotas = quotas;
        this.ids = ids;
    }

    void addTo(Routes routes) {
        routes.post("/cgi-bin/clear_quota", this::clearQuota)
                .post("/cgi-bin/openapi/quota/get", this::quota)
                .get("/cgi-bin/getcallbackip", this::addresses)
                .get("/cgi-bin/get_api_domain_ip", this::addresses)
                .get("/cgi-bin/ticket/getticket", this::pageTicket)
                .get("/cgi-bin/customservice/getkflist", this::staff);
    }

    private Answer clearQuota(ApiCall call) {
        credentials.checkAppId(call.fields().textOr("appid", ""));
        quotas.clear(call.now());
        return Json.ok();
    }

    private Answer quota(ApiCall call) {
        String path = call.fields().text("cgi_path");
        int limit = quotas.dailyLimit(path);
        int used = quotas.usedToday(path, call.now());
        return Json.data(Json.okObject()
                .set(
                        "quota",
                        Json.object()
                                .put("daily_limit", limit)
                                .put("used", used)
                                .put("remain", limit - used)));
    }

    private Answer addresses(ApiCall call) {
        return Json.data(Json.object().set("ip_list", Json.array().add("127.0.0.1")));
    }

    /** Signs what pages ask of WeChat's browser; the same for two hours. */
    private Answer pageTicket(ApiCall call) {
        if (!call.query("type").equals("jsapi")) {
            throw Refusal.INVALID_PARAMETER.about("type");
        }
        if (!call.now().isBefore(ticketUntil)) {
            ticket = ids.next() + ids.next();
            ticketUntil = call.now().plus(AccessTokens.VALIDITY);
        }
        long left = Duration.between(call.now(), ticketUntil).toSeconds();
        return Json.data(Json.okObject().put("ticket", ticket).put("expires_in", left));
    }

    private Answer staff(ApiCall call) {
        return Json.data(Json.object()
                .set(
                        "kf_list",
                        Json.array()
                                .add(Json.object()
                                        .put("kf_account", "kf2001@sandbox")
                                        .put("kf_nick", "小居")
                                        .put("kf_id", "2001")
                                        .put("kf_headimg", "")
                                        .put("kf_headimgurl", ""))));
    }
}
