package io.hearth.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearth.sandbox.api.Fields;
import io.hearth.sandbox.api.Json;
import io.hearth.sandbox.callback.CallbackFormat;
import io.hearth.sandbox.callback.CallbackMode;
import io.hearth.sandbox.callback.CallbackSender;
import io.hearth.sandbox.callback.CallbackSettings;
import io.hearth.sandbox.http.ApiRequest;
import java.net.URI;
import java.util.Locale;

/** Changes and tries the account's server configuration. */
final class CallbackCommands {

    private static final String ECHO = "5838479218127813673";

    private final CallbackSender sender;

    CallbackCommands(CallbackSender sender) {
        this.sender = sender;
    }

    /** Sets what is given of {@code url}, {@code token}, {@code aes_key}, {@code mode}, {@code format}; the rest stays. */
    JsonNode configure(ApiRequest request) {
        Fields fields = Fields.parse(request.body());
        CallbackSettings changed = sender.settings();
        if (fields.has("url")) {
            changed = changed.withUrl(URI.create(fields.text("url")));
        }
        changed = changed.withToken(fields.textOr("token", changed.token()))
                .withAesKey(fields.textOr("aes_key", changed.aesKey()))
                .withMode(CallbackMode.valueOf(
                        upper(fields, "mode", changed.mode().name())))
                .withFormat(CallbackFormat.valueOf(
                        upper(fields, "format", changed.format().name())));
        sender.configure(changed);
        return Json.object().put("mode", changed.mode().name());
    }

    JsonNode verify(ApiRequest request) {
        return Json.object().put("verified", sender.verify(ECHO));
    }

    JsonNode sendRaw(ApiRequest request) {
        Fields fields = Fields.parse(request.body());
        return Json.object().put("status", sender.sendRaw(fields.text("body"), fields.textOr("openid", "")));
    }

    private static String upper(Fields fields, String name, String otherwise) {
        return fields.textOr(name, otherwise).toUpperCase(Locale.ROOT);
    }
}
