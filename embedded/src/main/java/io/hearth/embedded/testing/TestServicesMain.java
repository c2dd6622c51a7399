package io.hearth.embedded.testing;

import io.hearth.embedded.DataDirectory;
import io.hearth.embedded.EmbeddedServices;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * Runs the pair of servers for a whole test run until its standard input ends or it gets a TERM. From a built checkout:
 * {@code java -cp embedded/target/classes:$(cat embedded/target/services/classpath.txt)
 * io.hearth.embedded.testing.TestServicesMain DIRECTORY}. Prints the two variables that {@link TestServices} reads, one a
 * line, then {@code ready}.
 */
public final class TestServicesMain {
    private TestServicesMain() {}

    public static void main(String[] arguments) throws IOException {
        // Only the server has a logger; here its absence is no news.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        if (arguments.length != 1) {
            System.err.println("usage: TestServicesMain DIRECTORY");
            System.exit(2);
        }
        DataDirectory directory = DataDirectory.open(Path.of(arguments[0]));
        EmbeddedServices services = EmbeddedServices.start(directory, BuiltServices.settings());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            services.close();
            directory.close();
        }));
        System.out.println(
                TestServices.ELASTICSEARCH + "=" + services.elasticsearch().join());
        System.out.println(
                TestServices.POSTGRES + "=" + services.postgres().join().jdbcUrlWithUser());
        System.out.println("ready");
        System.in.transferTo(OutputStream.nullOutputStream());
        System.exit(0);
    }
}
