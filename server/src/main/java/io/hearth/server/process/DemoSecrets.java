package io.hearth.server.process;

import io.hearth.embedded.Secrets;
import java.nio.file.Path;

/** What a data directory makes up at its first start, so that no two installations share a password. */
public final class DemoSecrets {

    private static final int LOG_IN_BYTES = 5;
    private static final int WECHAT_BYTES = 16;

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

    String callbackToken() {
        return secrets.password("sandbox-callback-token", WECHAT_BYTES);
    }
}
