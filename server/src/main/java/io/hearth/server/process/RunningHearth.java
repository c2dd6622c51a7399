package io.hearth.server.process;

import io.hearth.api.user.Users;
import io.hearth.embedded.Companion;
import io.hearth.embedded.DataDirectory;
import io.hearth.server.CommandException;
import io.hearth.server.Installation;
import io.hearth.server.application.HearthApplication;
import io.hearth.server.application.LogIns;
import io.hearth.server.console.ServerLog;
import io.hearth.server.demo.Demo;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.springframework.context.ConfigurableApplicationContext;

/** Everything that one {@code up} started, to be stopped in the opposite order. */
public final class RunningHearth implements AutoCloseable {

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private String welcome = "";
    private boolean closing;

    private RunningHearth() {}

    /**
     * Starts everything and waits until it is healthy. A shutdown hook stops it, however the process is asked to end.
     *
     * @param say is told, in a line each, what is going on
     * @throws io.hearth.server.CommandException if something is in the way; nothing is left running then
     */
    public static RunningHearth start(
            UpSettings settings, Installation installation, Map<String, String> environment, Consumer<String> say)
            throws Exception {
        RunningHearth hearth = new RunningHearth();
        Runtime.getRuntime().addShutdownHook(new Thread(hearth::close, "hearth-down"));
        try {
            hearth.startParts(settings, installation, environment, say);
            return hearth;
        } catch (Exception e) {
            hearth.close();
            throw e;
        }
    }

    private void startParts(
            UpSettings settings, Installation installation, Map<String, String> environment, Consumer<String> say)
            throws Exception {
        DataDirectory directory = keep(DataDirectory.open(settings.dataDir()));
        ServerLog.writeInto(directory.path());
        int port = LocalPort.requireFree(settings.port());
        if (settings.demo()) {
            requireNothingReal(environment);
        }
        DemoSecrets secrets = new DemoSecrets(directory.path());
        say.accept("Starting Elasticsearch and PostgreSQL …");
        OpenServices services = keep(OpenServices.start(directory, installation, environment));
        Map<String, Object> properties = new LinkedHashMap<>();
        if (settings.demo()) {
            Companion sandbox = keep(Companion.start(
                    directory,
                    "sandbox",
                    SandboxArguments.environment(secrets),
                    own -> SandboxArguments.command(installation, own, port)));
            properties.putAll(SandboxArguments.properties(sandbox.address().join(), secrets));
            properties.put("hearth.links.allowed-hosts", "127.0.0.1:" + port);
        }
        properties.put("server.port", port);
        properties.put("hearth.home", installation.home().toString());
        properties.put("hearth.work-dir", directory.path().toString());
        if (environment.getOrDefault("HEARTH_INBOX_KEY", "").isBlank()) {
            properties.put("hearth.callback.inbox-key", secrets.inboxKey());
        }
        properties.putAll(services.await().asProperties());
        say.accept("Starting the server …");
        ConfigurableApplicationContext context = keep(HearthApplication.start(properties, services::status));
        LogIns logIns = LogIns.of(settings.demo());
        logIns.ensure(context.getBean(Users.class), secrets.logInPassword());
        if (settings.demo()) {
            context.getBean(Demo.class).seedOnce(say);
        }
        welcome = new Welcome(port, directory.path(), logIns, secrets.logInPassword()).text();
    }

    /** The address and the log-ins, to be shown when all is healthy. */
    public String welcome() {
        return welcome;
    }

    /** Returns when everything is stopped. */
    public void awaitEnd() throws InterruptedException {
        ended.await();
    }

    /** Harmless when called twice, as by a failing start and the shutdown hook. */
    @Override
    public synchronized void close() {
        closing = true;
        while (!parts.isEmpty()) {
            closeQuietly(parts.pop());
        }
        ended.countDown();
    }

    /** One part that cannot be stopped does not keep the others running. */
    private static void closeQuietly(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            System.err.println("hearth: " + part.getClass().getSimpleName() + " did not stop cleanly: " + e);
        }
    }

    private synchronized <T extends AutoCloseable> T keep(T part) {
        if (closing) {
            closeQuietly(part);
            throw new CancellationException("asked to stop while starting");
        }
        parts.push(part);
        return part;
    }

    /** Seeded fans have no business in anyone's real stores, and real followers none in the sandbox. */
    private static void requireNothingReal(Map<String, String> environment) {
        for (String name : List.of(ServiceUrls.ELASTICSEARCH, ServiceUrls.POSTGRES, "HEARTH_WECHAT_APP_ID")) {
            if (!environment.getOrDefault(name, "").isBlank()) {
                throw new CommandException(name + " is set, and the demo would write seeded fans there:"
                        + " start with --no-demo, or unset it");
            }
        }
    }
}
