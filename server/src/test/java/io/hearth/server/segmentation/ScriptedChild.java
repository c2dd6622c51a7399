package io.hearth.server.segmentation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Speaks like the process of segmentation, and does what the first word of a run's id says. It tells its process id as the
 * number of interactions read. Needs nothing but the JDK.
 */
final class ScriptedChild {

    private static final Pattern RUN_ID = Pattern.compile("\"run_id\":\"((\\w+)[^\"]*)\"");

    private ScriptedChild() {}

    static List<String> command() throws Exception {
        Path classes = Path.of(ScriptedChild.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classes.toString(),
                ScriptedChild.class.getName());
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        int runs = 0;
        for (String line = requests.readLine(); line != null; line = requests.readLine()) {
            Matcher run = RUN_ID.matcher(line);
            if (!run.find()) {
                throw new IllegalArgumentException(line);
            }
            runs++;
            answer(run.group(1), run.group(2), runs);
            if (List.of(arguments).contains("PT0S")) {
                leave();
            }
        }
    }

    /** Takes its time, as a driver that tells its cluster; half a second is much longer than a signal needs. */
    private static void leave() throws InterruptedException {
        Thread.sleep(500);
        System.err.println("left by itself");
        Runtime.getRuntime().halt(0);
    }

    private static void answer(String runId, String word, int runs) {
        switch (word) {
            case "fails" -> System.out.println("{\"event\":\"failed\",\"message\":\"as told\"}");
            case "mumbles" -> System.out.println("warning: {\"event\":\"finished\",\"run_id\":\"" + runId);
            case "confuses" -> finish("another");
            case "dies" -> {
                System.out.println("{\"event\":\"progress\",\"step\":\"read\",\"done\":0}");
                Runtime.getRuntime().halt(137);
            }
            case "leaves" -> {
                if (runs > 1) {
                    Runtime.getRuntime().halt(0);
                }
                finish(runId);
            }
            default -> finish(runId);
        }
    }

    private static void finish(String runId) {
        System.out.println("{\"event\":\"finished\",\"run_id\":\"" + runId
                + "\",\"mode\":\"FULL\",\"state\":\"FINISHED\",\"as_of\":\"2026-06-30T00:00:00Z\","
                + "\"started_at\":\"2026-06-30T00:00:00Z\",\"interactions_read\":"
                + ProcessHandle.current().pid() + "}");
    }
}
