package io.hearth.wechat.contract;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.hearth.domain.contact.OpenId;
import io.hearth.sandbox.SandboxSettings;
import io.hearth.wechat.Answer;
import io.hearth.wechat.Doubt;
import io.hearth.wechat.MassContent;
import io.hearth.wechat.MassJobStatus;
import io.hearth.wechat.MassMessage;
import io.hearth.wechat.Quota;
import io.hearth.wechat.Rejection;
import io.hearth.wechat.SendResult;
import io.hearth.wechat.TagMessage;
import io.hearth.wechat.WeChatGateway;
import io.hearth.wechat.message.FanMessages;
import io.hearth.wechat.message.OneTimeMessage;
import io.hearth.wechat.message.ServiceContent;
import io.hearth.wechat.message.ServiceMessage;
import io.hearth.wechat.message.SubscriptionNotice;
import io.hearth.wechat.message.TransactionalMessage;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * WeChat asked by hand: plain HTTP, written from WeChat's documents, with nothing of the adapter. Where the contract
 * fails with this one, it is the sandbox that does not do as WeChat does.
 */
final class PlainClient implements WeChatGateway, FanMessages {

    private static final Set<Integer> TOKEN_REFUSED = Set.of(40001, 40014, 42001);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Gson json = new Gson();
    private final URI baseUrl;
    private final String appId;
    private final Duration timeout;
    private final InstantSource clock;
    private String token = "";

    PlainClient(URI baseUrl, String appId, Duration timeout, InstantSource clock) {
        this.baseUrl = baseUrl;
        this.appId = appId;
        this.timeout = timeout;
        this.clock = clock;
    }

    @Override
    public SendResult send(MassMessage message) {
        Map<String, Object> body =
                mass(message.content(), message.clientMessageId().value());
        body.put("touser", message.audience().stream().map(OpenId::value).toList());
        return send("/cgi-bin/message/mass/send", body);
    }

    @Override
    public SendResult send(TagMessage message) {
        Map<String, Object> body =
                mass(message.content(), message.clientMessageId().value());
        body.put("filter", Map.of("is_to_all", false, "tag_id", message.tag().value()));
        return send("/cgi-bin/message/mass/sendall", body);
    }

    private static Map<String, Object> mass(MassContent content, String clientId) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("clientmsgid", clientId);
        if (content instanceof MassContent.Text text) {
            body.put("msgtype", "text");
            body.put("text", Map.of("content", text.text()));
        } else if (content instanceof MassContent.Articles articles) {
            body.put("msgtype", "mpnews");
            body.put("mpnews", Map.of("media_id", articles.draft().value()));
            body.put("send_ignore_reprint", 0);
        } else if (content instanceof MassContent.Picture picture) {
            body.put("msgtype", "image");
            body.put("image", Map.of("media_id", picture.picture().value()));
        }
        return body;
    }

    @Override
    public SendResult send(ServiceMessage message) {
        ServiceContent.Text text = (ServiceContent.Text) message.content();
        return send(
                "/cgi-bin/message/custom/send",
                Map.of("touser", message.fan().value(), "msgtype", "text", "text", Map.of("content", text.text())));
    }

    @Override
    public SendResult send(OneTimeMessage message) {
        return send(
                "/cgi-bin/message/template/subscribe",
                Map.of(
                        "touser", message.fan().value(),
                        "template_id", message.templateId(),
                        "scene", String.valueOf(message.scene()),
                        "title", message.title(),
                        "data", Map.of("content", Map.of("value", message.text()))));
    }

    @Override
    public SendResult send(SubscriptionNotice notice) {
        return send(
                "/cgi-bin/message/subscribe/bizsend",
                Map.of(
                        "touser", notice.fan().value(),
                        "template_id", notice.templateId(),
                        "data", values(notice.fields())));
    }

    @Override
    public SendResult send(TransactionalMessage message) {
        return send(
                "/cgi-bin/message/template/send",
                Map.of(
                        "touser", message.fan().value(),
                        "template_id", message.templateId(),
                        "client_msg_id", message.clientMessageId().value(),
                        "data", values(message.fields())));
    }

    private static Map<String, Object> values(Map<String, String> fields) {
        Map<String, Object> values = new LinkedHashMap<>();
        fields.forEach((name, value) -> values.put(name, Map.of("value", value)));
        return values;
    }

    @Override
    public Answer<MassJobStatus> findMassJob(long msgId) {
        try {
            JsonObject answer = withToken("/cgi-bin/message/mass/get", Map.of("msg_id", msgId));
            return answer.has("msg_status")
                    ? new Answer.Given<>(
                            MassJobStatus.valueOf(answer.get("msg_status").getAsString()))
                    : new Answer.Refused<>(
                            Rejection.INVALID, answer.get("errcode").getAsInt(), false);
        } catch (IOException | TimeoutException e) {
            return new Answer.NotAnswered<>(Doubt.CONNECTION_LOST);
        }
    }

    int createTag(String name, List<String> openIds) {
        try {
            JsonObject answer = withToken("/cgi-bin/tags/create", Map.of("tag", Map.of("name", name)));
            int id = answer.getAsJsonObject("tag").get("id").getAsInt();
            withToken("/cgi-bin/tags/members/batchtagging", Map.of("tagid", id, "openid_list", openIds));
            return id;
        } catch (IOException | TimeoutException e) {
            throw new IllegalStateException("no tag could be made", e);
        }
    }

    private SendResult send(String path, Map<String, Object> body) {
        try {
            return meaning(withToken(path, body));
        } catch (ConnectException e) {
            return new SendResult.Rejected(Rejection.NOT_CONNECTED, 0, true);
        } catch (TimeoutException e) {
            return new SendResult.Unknown(Doubt.TIME_OUT);
        } catch (NotWeChatException e) {
            return new SendResult.Unknown(Doubt.NOT_WECHAT);
        } catch (IOException e) {
            return new SendResult.Unknown(Doubt.CONNECTION_LOST);
        } catch (JsonParseException | IllegalStateException e) {
            return new SendResult.Unknown(Doubt.GARBAGE);
        }
    }

    private SendResult meaning(JsonObject answer) {
        int code = answer.get("errcode").getAsInt();
        long msgId = answer.has("msg_id")
                ? answer.get("msg_id").getAsLong()
                : answer.has("msgid") ? answer.get("msgid").getAsLong() : 0;
        return switch (code) {
            case 0 -> new SendResult.Accepted(msgId, false);
            case 45065 -> new SendResult.Accepted(msgId, true);
            case -1 -> new SendResult.Unknown(Doubt.BUSY);
            case 45066, 42010 -> new SendResult.Unknown(Doubt.TOO_FAST);
            case 40003, 43004, 48002, 43019, 43101 -> new SendResult.Unreachable(code);
            case 45009, 45028 -> spent(Quota.DAY, code);
            case 45011 -> spent(Quota.MINUTE, code);
            case 45015, 45047 -> new SendResult.Rejected(Rejection.NO_WINDOW, code, false);
            case 48001, 48004, 50002 -> new SendResult.Rejected(Rejection.NOT_AUTHORISED, code, false);
            case 40001, 40014, 42001 -> new SendResult.Rejected(Rejection.NO_TOKEN, code, true);
            default -> new SendResult.Rejected(Rejection.INVALID, code, false);
        };
    }

    private SendResult spent(Quota quota, int code) {
        return new SendResult.QuotaSpent(quota, code, quota.givenAnewAfter(clock.instant()));
    }

    private JsonObject withToken(String path, Map<String, Object> body) throws IOException, TimeoutException {
        if (token.isEmpty()) {
            token = newToken();
        }
        JsonObject answer = post(path + "?access_token=" + token, body);
        if (answer.has("errcode")
                && TOKEN_REFUSED.contains(answer.get("errcode").getAsInt())) {
            token = newToken();
            answer = post(path + "?access_token=" + token, body);
        }
        return answer;
    }

    private String newToken() throws IOException, TimeoutException {
        return post(
                        "/cgi-bin/stable_token",
                        Map.of(
                                "grant_type",
                                "client_credential",
                                "appid",
                                appId,
                                "secret",
                                SandboxSettings.DEFAULT_APP_SECRET))
                .get("access_token")
                .getAsString();
    }

    private JsonObject post(String path, Map<String, Object> body) throws IOException, TimeoutException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl + path))
                .POST(HttpRequest.BodyPublishers.ofString(json.toJson(body)))
                .build();
        HttpResponse<String> response = exchange(request);
        if (response.statusCode() != 200) {
            throw new NotWeChatException();
        }
        return JsonParser.parseString(response.body()).getAsJsonObject();
    }

    private HttpResponse<String> exchange(HttpRequest request) throws IOException, TimeoutException {
        try {
            return http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                    .get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException broken ? broken : new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static final class NotWeChatException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
