package io.hearth.sandbox.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearth.sandbox.callback.CallbackFormat;
import io.hearth.sandbox.callback.CallbackMode;
import io.hearth.sandbox.callback.CallbackSettings;
import io.hearth.sandbox.callback.EnvelopeMaker;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * {@code LoadMain URL PER_SECOND SECONDS FIRST_NUMBER ACKNOWLEDGED_FILE}: offers callbacks in AES mode and prints the
 * {@link LoadReport} as one line of JSON. The account is in the environment: {@code HEARTH_SANDBOX_APP_ID},
 * {@code HEARTH_SANDBOX_TOKEN}, {@code HEARTH_SANDBOX_AES_KEY}.
 */
public final class LoadMain {

    private static final String ACCOUNT_ID = "gh_hearthsandbox";
    private static final int ARGUMENTS = 5;

    private LoadMain() {}

    @SuppressWarnings("SystemOut") // the line is what the caller reads
    public static void main(String[] args) throws Exception {
        if (args.length != ARGUMENTS) {
            System.err.println("usage: LoadMain URL PER_SECOND SECONDS FIRST_NUMBER ACKNOWLEDGED_FILE");
            System.exit(2);
        }
        URI url = URI.create(args[0]);
        Duration length = Duration.ofSeconds(Long.parseLong(args[2]));
        LoadSettings load = new LoadSettings(url, Integer.parseInt(args[1]), length, Long.parseLong(args[3]));
        LoadReport report = rate(url, System.getenv()).run(load, Path.of(args[4]));
        System.out.println(new ObjectMapper().writeValueAsString(report));
    }

    private static ConstantRate rate(URI url, Map<String, String> environment) {
        CallbackSettings account = new CallbackSettings(
                url,
                required(environment, "HEARTH_SANDBOX_TOKEN"),
                required(environment, "HEARTH_SANDBOX_AES_KEY"),
                CallbackMode.AES,
                CallbackFormat.XML,
                CallbackSettings.TIMEOUT);
        String appId = required(environment, "HEARTH_SANDBOX_APP_ID");
        return new ConstantRate(new EnvelopeMaker(ACCOUNT_ID, appId, new SplittableRandom()), account);
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is not set");
        }
        return value;
    }
}
