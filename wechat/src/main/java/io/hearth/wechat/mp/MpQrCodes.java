package io.hearth.wechat.mp;

import com.google.gson.JsonObject;
import io.hearth.wechat.Answer;
import io.hearth.wechat.code.QrCode;
import io.hearth.wechat.code.QrCodes;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import me.chanjar.weixin.mp.config.WxMpHostConfig;
import me.chanjar.weixin.mp.enums.WxMpApiUrl;

/** {@code qrcode}. Scenes are texts; numbers say nothing that a text could not. */
final class MpQrCodes implements QrCodes {

    /** A page of WeChat's, whatever the API's host: people load it, not we. */
    private static final String PICTURE = WxMpHostConfig.MP_DEFAULT_HOST_URL + "/cgi-bin/showqrcode?ticket=";

    private final Calls calls;

    MpQrCodes(Calls calls) {
        this.calls = calls;
    }

    @Override
    public Answer<QrCode> temporary(String scene, Duration validFor) {
        if (validFor.toSeconds() < 1 || validFor.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a code valid for " + validFor + " is not from 1 s to 30 days");
        }
        JsonObject request = request("QR_STR_SCENE", scene);
        request.addProperty("expire_seconds", validFor.toSeconds());
        return create(request);
    }

    @Override
    public Answer<QrCode> permanent(String scene) {
        return create(request("QR_LIMIT_STR_SCENE", scene));
    }

    private static JsonObject request(String action, String scene) {
        if (scene.isEmpty() || scene.length() > MAX_SCENE) {
            throw new IllegalArgumentException(
                    "a scene of " + scene.length() + " characters is not from 1 to " + MAX_SCENE);
        }
        JsonObject text = new JsonObject();
        text.addProperty("scene_str", scene);
        JsonObject info = new JsonObject();
        info.add("scene", text);
        JsonObject request = new JsonObject();
        request.addProperty("action_name", action);
        request.add("action_info", info);
        return request;
    }

    private Answer<QrCode> create(JsonObject request) {
        return calls.post(WxMpApiUrl.Qrcode.QRCODE_CREATE, request.toString(), MpQrCodes::read);
    }

    private static QrCode read(JsonFields answer) {
        String ticket = answer.text("ticket");
        long seconds = answer.numberOr("expire_seconds", 0);
        return new QrCode(
                ticket,
                URI.create(answer.text("url")),
                URI.create(PICTURE + Query.encode(ticket)),
                seconds == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds)));
    }
}
