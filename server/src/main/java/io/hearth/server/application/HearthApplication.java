package io.hearth.server.application;

import io.hearth.embedded.ServiceStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The server process: rooms, pages and schedules. */
@SpringBootApplication(
        proxyBeanMethods = false,
        // Rooms open their own job repository and schedulers: one of each would not do for several roles.
        exclude = {BatchJdbcAutoConfiguration.class, BatchAutoConfiguration.class, QuartzAutoConfiguration.class})
@EnableConfigurationProperties(HearthSettings.class)
public class HearthApplication {

    /** Health and metrics ask nobody who they are, so that no setting opens them to other machines. */
    private static final String MANAGEMENT_ADDRESS = "127.0.0.1";

    /**
     * Starts it and returns when it takes requests.
     *
     * @param properties go before every other source of settings
     * @param services the embedded services that this process supervises, for the status page
     */
    public static ConfigurableApplicationContext start(
            Map<String, Object> properties, Supplier<List<ServiceStatus>> services) {
        return builder(HearthApplication.class, properties)
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean(EmbeddedStatus.class, () -> new EmbeddedStatus(services)))
                .run();
    }

    /** Starts what a command needs: no pages, no schedules, and each part only when it is asked for. */
    public static ConfigurableApplicationContext startForCommand(Map<String, Object> properties) {
        return builder(CommandApplication.class, properties)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run();
    }

    private static SpringApplicationBuilder builder(Class<?> application, Map<String, Object> asked) {
        Map<String, Object> properties = new HashMap<>(asked);
        properties.put("management.server.address", MANAGEMENT_ADDRESS);
        return new SpringApplicationBuilder(application)
                // Whoever starts it stops it, in order: first the application, then the services that it needs.
                .registerShutdownHook(false)
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("command", properties)));
    }
}
