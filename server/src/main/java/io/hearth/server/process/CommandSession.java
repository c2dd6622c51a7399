package io.hearth.server.process;

import io.hearth.server.Installation;
import io.hearth.server.application.HearthApplication;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/** The application without pages and schedules, for as long as one command lasts. */
public final class CommandSession implements AutoCloseable {

    private final OpenServices services;
    private final ConfigurableApplicationContext context;

    private CommandSession(OpenServices services, ConfigurableApplicationContext context) {
        this.services = services;
        this.context = context;
    }

    /** Uses the services of a Hearth that runs on the data directory, or starts them for itself. */
    public static CommandSession open(Path dataDir, Installation installation, Map<String, String> environment) {
        OpenServices services = OpenServices.find(dataDir, installation, environment);
        try {
            Map<String, Object> properties =
                    new LinkedHashMap<>(services.await().asProperties());
            properties.put("hearth.home", installation.home().toString());
            properties.put("hearth.work-dir", dataDir.toAbsolutePath().toString());
            return new CommandSession(services, HearthApplication.startForCommand(properties));
        } catch (RuntimeException e) {
            services.close();
            throw e;
        }
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
        services.close();
    }
}
