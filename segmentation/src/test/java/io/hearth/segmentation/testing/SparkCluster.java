package io.hearth.segmentation.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A standalone cluster of one master and two workers on this machine, from the jars that the build gathers: a folder with
 * {@code jars/} is all that Spark needs to be installed.
 */
public final class SparkCluster implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String LOGGING = """
        appender.console.type = Console
        appender.console.name = stderr
        appender.console.target = SYSTEM_ERR
        appender.console.layout.type = PatternLayout
        appender.console.layout.pattern = %c{1} %m%n
        rootLogger.level = info
        rootLogger.appenderRef.stderr.ref = stderr
        """;

    private final Path folder;
    private final Path home;
    private final String url;
    private final List<Process> processes = new ArrayList<>();

    /** @param folder takes the installation, logs and the workers' folders */
    public SparkCluster(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.home = install(folder.resolve("spark"));
        // The daemons say what they do at a level that the product keeps quiet.
        Files.writeString(folder.resolve("log4j2.properties"), LOGGING);
        int port = freePort();
        this.url = "spark://" + LOOPBACK + ":" + port;
        start("master", "org.apache.spark.deploy.master.Master", "--port", Integer.toString(port));
        await().atMost(PATIENCE).until(() -> log("master").contains("I have been elected leader"));
        for (String worker : List.of("worker-1", "worker-2")) {
            String dir = folder.resolve(worker).toString();
            start(worker, "org.apache.spark.deploy.worker.Worker", "--cores", "1", "--memory", "1g", "-d", dir, url);
        }
        await().atMost(PATIENCE)
                .until(() ->
                        Stream.of(log("master").split("Registering worker", -1)).count() > 2);
    }

    /** How many workers started an executor. */
    public long busyWorkers() throws IOException {
        long busy = 0;
        for (String worker : List.of("worker-1", "worker-2")) {
            busy += log(worker).contains("Asked to launch executor") ? 1 : 0;
        }
        return busy;
    }

    /** Runs a request by {@code spark-submit} and gives the exit code. */
    public int submit(Path request, Path log) throws IOException, InterruptedException {
        List<String> command = command("org.apache.spark.deploy.SparkSubmit");
        for (String setting : List.of(
                "spark.driver.host=" + LOOPBACK,
                "spark.driver.bindAddress=" + LOOPBACK,
                "spark.executor.memory=600m",
                "spark.cores.max=2")) {
            command.addAll(List.of("--conf", setting));
        }
        command.addAll(List.of(
                "--master",
                url,
                "--class",
                "io.hearth.segmentation.SegmentationMain",
                BuiltRoom.jar().toString(),
                request.toString()));
        Process process = process(command)
                .redirectOutput(log.toFile())
                .redirectErrorStream(true)
                .start();
        processes.add(process);
        return process.waitFor();
    }

    @Override
    public void close() {
        processes.forEach(process -> {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        });
    }

    private void start(String name, String main, String... arguments) throws IOException {
        List<String> command = command(main);
        command.addAll(List.of("--host", LOOPBACK, "--webui-port", "0"));
        command.addAll(List.of(arguments));
        processes.add(process(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start());
    }

    private List<String> command(String main) {
        List<String> command = BuiltRoom.java();
        command.add("-Dlog4j2.configurationFile=" + folder.resolve("log4j2.properties"));
        command.addAll(List.of("-Xmx512m", "-cp", home.resolve("jars") + "/*", main));
        return command;
    }

    private ProcessBuilder process(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("SPARK_HOME", home.toString());
        // A worker looks for it in the folders of a build otherwise, which an installation of jars does not have.
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", LOOPBACK);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder;
    }

    private String log(String name) throws IOException {
        Path log = folder.resolve(name + ".log");
        return Files.exists(log) ? Files.readString(log) : "";
    }

    private static Path install(Path home) throws IOException {
        Path jars = Files.createDirectories(home.resolve("jars"));
        try (Stream<Path> libraries = Files.list(BuiltRoom.libraries())) {
            for (Path jar : libraries.toList()) {
                Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar);
            }
        }
        Path own = BuiltRoom.jar();
        Files.createSymbolicLink(jars.resolve(own.getFileName()), own);
        return home;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
