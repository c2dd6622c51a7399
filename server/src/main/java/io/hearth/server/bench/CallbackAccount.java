package io.hearth.server.bench;

import java.util.Map;

/** The service account that is typed in on both sides of a measurement; its keys are made for it. */
final class CallbackAccount {

    private static final String APP_ID = "wxhearthbench0000";
    private static final String TOKEN = "hearthbenchtoken";
    private static final String AES_KEY = "benchbenchbenchbenchbenchbenchbenchbenchben";

    private CallbackAccount() {}

    static Map<String, String> ofHearth() {
        return Map.of(
                "HEARTH_WECHAT_APP_ID", APP_ID,
                "HEARTH_WECHAT_APP_SECRET", "benchbenchbenchbenchbenchbenchbe",
                // Nothing listens there: what a measurement of callbacks sends to WeChat goes nowhere.
                "HEARTH_WECHAT_BASE_URL", "http://127.0.0.1:9",
                "HEARTH_WECHAT_TOKEN", TOKEN,
                "HEARTH_WECHAT_AES_KEY", AES_KEY);
    }

    static Map<String, String> ofSender() {
        return Map.of(
                "HEARTH_SANDBOX_APP_ID", APP_ID, "HEARTH_SANDBOX_TOKEN", TOKEN, "HEARTH_SANDBOX_AES_KEY", AES_KEY);
    }
}
