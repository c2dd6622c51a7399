package io.hearth.sandbox.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearth.sandbox.code.QrCode;
import io.hearth.sandbox.code.QrCodes;
import io.hearth.sandbox.http.Answer;
import io.hearth.sandbox.refusal.Refusal;
import java.time.Duration;
import java.time.Instant;

/** {@code /cgi-bin/qrcode/create}. */
final class QrCodeEndpoints {

    /** {@code scene_str} has 1 to 64 characters, permanent {@code scene_id} is 1 to 100,000 (WeChat, codes). */
    private static final int LONGEST_SCENE = 64;

    private static final int HIGHEST_PERMANENT_ID = 100_000;

    private final QrCodes codes;

    QrCodeEndpoints(QrCodes codes) {
        this.codes = codes;
    }

    void addTo(Routes routes) {
        routes.post("/cgi-bin/qrcode/create", this::create);
    }

    private Answer create(ApiCall call) {
        Fields fields = call.fields();
        QrCode code =
                switch (fields.text("action_name")) {
                    case "QR_SCENE" -> temporary(fields, sceneId(fields, Integer.MAX_VALUE), call.now());
                    case "QR_STR_SCENE" -> temporary(fields, sceneText(fields), call.now());
                    case "QR_LIMIT_SCENE" -> codes.createPermanent(sceneId(fields, HIGHEST_PERMANENT_ID));
                    case "QR_LIMIT_STR_SCENE" -> codes.createPermanent(sceneText(fields));
                    default -> throw Refusal.INVALID_ACTION_NAME.asException();
                };
        ObjectNode answer = Json.object().put("ticket", code.ticket());
        if (code.until() != null) {
            answer.put(
                    "expire_seconds", Duration.between(call.now(), code.until()).toSeconds());
        }
        return Json.data(answer.put("url", code.url()));
    }

    private QrCode temporary(Fields fields, String scene, Instant now) {
        long seconds =
                fields.has("expire_seconds") ? fields.number("expire_seconds") : QrCodes.DEFAULT_VALIDITY.toSeconds();
        if (seconds < 1) {
            throw Refusal.INVALID_ARGUMENT.about("expire_seconds");
        }
        return codes.createTemporary(scene, Duration.ofSeconds(seconds), now);
    }

    private static String sceneId(Fields fields, int highest) {
        long id = scene(fields).number("scene_id");
        if (id < 1 || id > highest) {
            throw Refusal.INVALID_ACTION_INFO.asException();
        }
        return String.valueOf(id);
    }

    private static String sceneText(Fields fields) {
        String scene = scene(fields).text("scene_str");
        if (scene.isEmpty() || scene.length() > LONGEST_SCENE) {
            throw Refusal.INVALID_ACTION_INFO.asException();
        }
        return scene;
    }

    private static Fields scene(Fields fields) {
        return fields.object("action_info").object("scene");
    }
}
