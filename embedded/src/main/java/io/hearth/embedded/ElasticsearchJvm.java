package io.hearth.embedded;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The server's command line on the JDK that runs Hearth: the options its own launcher gives to 8.19 on JDK 17 to 25, less
 * those that only serve a machine of its own (touching the whole heap at start, a log of each collection).
 */
record ElasticsearchJvm(Path home, Path logs, Path temporary, String heap, boolean shortLived) {
    private static final String MAIN = "org.elasticsearch.server/org.elasticsearch.bootstrap.Elasticsearch";
    private static final String ENTITLED_MODULES = "java.logging,java.net.http,java.naming,jdk.net,jdk.zipfs";

    List<String> commandLine() {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(memory());
        line.addAll(fixedOptions());
        line.addAll(versionOptions(Runtime.version().feature()));
        line.addAll(entitlement());
        if (shortLived) {
            // Halves the processor time of a boot (16 s to 8 s on two cores); a long life needs the optimizing
            // compiler.
            line.add("-XX:TieredStopAtLevel=1");
        }
        line.addAll(List.of(
                "-Des.path.home=" + home,
                "-Djava.io.tmpdir=" + temporary,
                "-XX:ErrorFile=" + logs.resolve("hs_err_pid%p.log"),
                "--module-path",
                home.resolve("lib").toString(),
                "--add-modules=jdk.net",
                "--add-modules=ALL-MODULE-PATH",
                "-m",
                MAIN));
        return line;
    }

    /** The collector's settings are those that the server's real-memory circuit breaker counts on. */
    private List<String> memory() {
        return List.of(
                "-Xms" + heap,
                "-Xmx" + heap,
                "-Xss1m",
                "-XX:+UseG1GC",
                "-XX:G1HeapRegionSize=4m",
                "-XX:InitiatingHeapOccupancyPercent=30",
                "-XX:G1ReservePercent=15",
                "-XX:+ExitOnOutOfMemoryError");
    }

    private static List<String> fixedOptions() {
        return List.of(
                "-Des.networkaddress.cache.ttl=60",
                "-Des.networkaddress.cache.negative.ttl=10",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Djna.nosys=true",
                "-XX:-OmitStackTraceInFastThrow",
                "-Dio.netty.noUnsafe=true",
                "-Dio.netty.noKeySetOptimization=true",
                "-Dio.netty.recycler.maxCapacityPerThread=0",
                "-Dlog4j.shutdownHookEnabled=false",
                "-Dlog4j2.disable.jmx=true",
                "-Dlog4j2.formatMsgNoLookups=true",
                "-Dorg.apache.lucene.store.MMapDirectory.sharedArenaMaxPermits=1",
                "-Des.distribution.type=zip",
                "-Des.java.type=ES_JAVA_HOME");
    }

    private static List<String> versionOptions(int feature) {
        List<String> options = new ArrayList<>();
        options.add("-Djava.locale.providers=" + (feature >= 23 ? "CLDR" : "SPI,COMPAT"));
        options.add("-Dorg.apache.lucene.vectorization.upperJavaFeatureVersion=" + feature);
        if (feature >= 20) {
            options.add("--add-modules=jdk.incubator.vector");
        }
        if (feature >= 21) {
            options.add("--enable-native-access=org.elasticsearch.nativeaccess,org.apache.lucene.core");
        }
        return options;
    }

    /** Without these the server, which attaches an agent to itself, does not boot. */
    private List<String> entitlement() {
        return List.of(
                "-XX:+EnableDynamicAgentLoading",
                "-Djdk.attach.allowAttachSelf=true",
                "--patch-module=java.base=" + onlyJar(home.resolve("lib").resolve("entitlement-bridge")),
                "--add-exports=java.base/org.elasticsearch.entitlement.bridge=org.elasticsearch.entitlement,"
                        + ENTITLED_MODULES);
    }

    private static Path onlyJar(Path folder) {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "*.jar")) {
            return jars.iterator().next();
        } catch (IOException e) {
            throw EmbeddedServicesException.failed("Elasticsearch's distribution is incomplete", e);
        }
    }
}
