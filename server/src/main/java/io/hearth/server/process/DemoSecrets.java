package io.hearth.server.process;

import io.hearth.embedded.Secrets;
import java.nio.file.Path;

/** What a data directory makes up at its first start, so that no two installations share a password. */
public final class DemoSecrets {

    private static final int LOG_IN_BYTES = 5;
    private static final int WECHAT_BYTES = 16;
    private static final int WECHAT_KEY_BYTES = 22;
    private static final int WECHAT_KEY_CHARACTERS = 43;
    private static final int INBOX_KEY_BYTES = 32;

    private final Secrets secrets;

    DemoSecrets(Path dataDir) {
        this.secrets = new Secrets(dataDir.resolve("secrets"));
    }

    String logInPassword() {
        return secrets.password("log-in", LOG_IN_BYTES);
    }

    String sandboxAppSecret() {
        return secrets.password("sandbox-app-secret", WECHAT_BYTES);
    }

    /** 43 letters and digits, as WeChat's console takes them. */
    String callbackAesKey() {
        return secrets.password("sandbox-aes-key", WECHAT_KEY_BYTES).substring(0, WECHAT_KEY_CHARACTERS);
    }

    /** Callbacks rest encrypted with it. Whoever loses it loses those that are not handled yet. */
    String inboxKey() {
        return secrets.password("inbox-key", INBOX_KEY_BYTES);
    }

    String callbackToken() {
        return secrets.password("sandbox-callback-token", WECHAT_BYTES);
    }
}
