package io.hearth.server.console;

import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/** Where log lines go: warnings to the terminal, everything else to a file for a process that stays up. */
public final class ServerLog {

    private static final String LOGBACK = "logback.configurationFile";

    private ServerLog() {}

    /** To be called before anything logs.  */
    public static void writeInto(Path dataDir) {
        System.setProperty("hearth.log-dir", dataDir.resolve("logs").toString());
        System.setProperty(LOGBACK, "logback-server.xml");
        LoggerFactory.getILoggerFactory();
        // Spring Boot sets logging up once more, goes by a name of its own, and warns of the other.
        System.clearProperty(LOGBACK);
        System.setProperty("logging.config", "classpath:logback-server.xml");
    }
}
