package io.hearth.sandbox;

import io.hearth.sandbox.callback.CallbackFormat;
import io.hearth.sandbox.callback.CallbackMode;
import io.hearth.sandbox.callback.CallbackSettings;
import io.hearth.sandbox.demo.DemoSettings;
import java.net.URI;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The options of the command line. */
final class Arguments {

    static final String USAGE = """
            Options:
              --port P                  where to listen on loopback; 0 (the default) takes a free port
              --app-id ID               the account's appid
              --app-secret SECRET       the account's secret
              --callback-url URL        where messages and events go; none are sent without it
              --token TOKEN             signs callbacks
              --aes-key KEY             43 characters; encrypts callbacks
              --callback-mode MODE      aes (the default), compatible or plain
              --callback-format FORMAT  xml (the default) or json
              --control                 answer the control API below /control; where fans live, to who brings the app
                                        secret in the header X-Sandbox-Secret
              --keep-drafts             leave drafts in the box after they were sent
              --demo-fans N             so many fans follow and live; 0 by default
              --demo-rate R             their acts a minute, at an hour of middling life; 6 by default
              --seed N                  of everything that is random; 1 by default

            The app secret, the token and the key may also come from HEARTH_SANDBOX_APP_SECRET, HEARTH_SANDBOX_TOKEN and
            HEARTH_SANDBOX_AES_KEY.
            """;

    private static final String APP_SECRET = "HEARTH_SANDBOX_APP_SECRET";
    private static final String TOKEN = "HEARTH_SANDBOX_TOKEN";
    private static final String AES_KEY = "HEARTH_SANDBOX_AES_KEY";

    private Arguments() {}

    /** @throws IllegalArgumentException if an option is unknown, lacks its value, or has a bad one */
    static SandboxSettings parse(String... args) {
        return parse(Map.of(), args);
    }

    /**
     * @param environment may hold the secrets, which a command line would show to every user of the machine
     * @throws IllegalArgumentException if an option is unknown, lacks its value, or has a bad one
     */
    static SandboxSettings parse(Map<String, String> environment, String... args) {
        SandboxSettings settings = withSecrets(SandboxSettings.defaults(), environment);
        Iterator<String> rest = List.of(args).iterator();
        while (rest.hasNext()) {
            settings = apply(settings, rest.next(), rest);
        }
        return settings;
    }

    private static SandboxSettings withSecrets(SandboxSettings settings, Map<String, String> environment) {
        SandboxSettings result = settings;
        if (environment.containsKey(APP_SECRET)) {
            result = result.withAppId(result.world().credentials().appId(), environment.get(APP_SECRET));
        }
        if (environment.containsKey(TOKEN)) {
            result = result.withCallback(result.world().callback().withToken(environment.get(TOKEN)));
        }
        if (environment.containsKey(AES_KEY)) {
            result = result.withCallback(result.world().callback().withAesKey(environment.get(AES_KEY)));
        }
        return result;
    }

    private static SandboxSettings apply(SandboxSettings settings, String option, Iterator<String> rest) {
        CallbackSettings callback = settings.world().callback();
        return switch (option) {
            case "--port" -> settings.withPort(Integer.parseInt(value(option, rest)));
            case "--app-id" ->
                settings.withAppId(
                        value(option, rest), settings.world().credentials().appSecret());
            case "--app-secret" ->
                settings.withAppId(settings.world().credentials().appId(), value(option, rest));
            case "--callback-url" -> settings.withCallbackUrl(URI.create(value(option, rest)));
            case "--token" -> settings.withCallback(callback.withToken(value(option, rest)));
            case "--aes-key" -> settings.withCallback(callback.withAesKey(value(option, rest)));
            case "--callback-mode" ->
                settings.withCallback(callback.withMode(CallbackMode.valueOf(upper(value(option, rest)))));
            case "--callback-format" ->
                settings.withCallback(callback.withFormat(CallbackFormat.valueOf(upper(value(option, rest)))));
            case "--control" -> settings.withControl(true);
            case "--keep-drafts" -> settings.withWorld(settings.world().withKeepDrafts(true));
            case "--demo-fans" ->
                settings.withDemo(new DemoSettings(
                        Integer.parseInt(value(option, rest)), settings.demo().actsAMinute()));
            case "--demo-rate" ->
                settings.withDemo(new DemoSettings(settings.demo().fans(), Double.parseDouble(value(option, rest))));
            case "--seed" -> settings.withSeed(Long.parseLong(value(option, rest)));
            default -> throw new IllegalArgumentException("unknown option " + option);
        };
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.next();
    }

    private static String upper(String value) {
        return value.toUpperCase(Locale.ROOT);
    }
}
