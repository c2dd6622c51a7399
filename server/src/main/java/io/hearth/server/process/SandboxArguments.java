package io.hearth.server.process;

import io.hearth.server.Installation;
import io.hearth.server.demo.DemoHistory;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How the demo's sandbox and the server find each other. */
final class SandboxArguments {

    private static final String APP_ID = "wxhearthsandbox00";

    private SandboxArguments() {}

    static List<String> command(Installation installation, int port, int serverPort) {
        List<String> command = new ArrayList<>(installation.sandboxCommand());
        command.addAll(List.of("--port", Integer.toString(port)));
        command.addAll(List.of("--app-id", APP_ID));
        command.addAll(List.of("--callback-mode", "aes"));
        command.addAll(List.of("--callback-url", "http://127.0.0.1:" + serverPort + "/wechat/callback"));
        command.addAll(List.of("--demo-fans", Integer.toString(DemoHistory.FANS)));
        // What some of the fans have written is part of the demo.
        command.add("--control");
        return command;
    }

    /** Every user of the machine can read a command line. */
    static Map<String, String> environment(DemoSecrets secrets) {
        return Map.of(
                "HEARTH_SANDBOX_APP_SECRET", secrets.sandboxAppSecret(),
                "HEARTH_SANDBOX_TOKEN", secrets.callbackToken(),
                "HEARTH_SANDBOX_AES_KEY", secrets.callbackAesKey());
    }

    static Map<String, Object> properties(URI sandbox, DemoSecrets secrets) {
        return Map.of(
                "hearth.wechat.base-url", sandbox.toString(),
                "hearth.wechat.app-id", APP_ID,
                "hearth.wechat.app-secret", secrets.sandboxAppSecret(),
                "hearth.wechat.token", secrets.callbackToken(),
                "hearth.callback.mode", "aes",
                "hearth.callback.aes-key", secrets.callbackAesKey());
    }
}
