package io.hearth.server.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearth.server.Installation;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Offers callbacks at a constant rate from a process of its own, numbering them on from run to run. */
final class CallbackSender {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Installation installation;
    private final Path folder;
    private long nextNumber = 1;

    CallbackSender(Installation installation, Path folder) {
        this.installation = installation;
        this.folder = folder;
    }

    /**
     * One run.
     *
     * @param acknowledged file of what was answered with 200
     * @param report the sender's figures by name
     */
    record Sent(Path acknowledged, JsonNode report) {

        int count(String name) {
            return report.get(name).asInt();
        }

        double millis(String name) {
            return report.get(name).asDouble();
        }

        /** Whether every callback was taken, and 99 of 100 within the limit. */
        boolean isWithin(double p99Millis) {
            return count("acknowledged") == count("offered") && millis("p99_ms") <= p99Millis;
        }
    }

    /** A run that has begun. */
    record Sending(Process process, Path acknowledged) {

        Sent await() throws IOException, InterruptedException {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException("the sender of callbacks failed: " + said);
            }
            return new Sent(acknowledged, JSON.readTree(said));
        }
    }

    Sending begin(URI endpoint, int perSecond, int seconds) throws IOException {
        Path acknowledged = folder.resolve("acknowledged-" + nextNumber + ".tsv");
        List<String> command = new ArrayList<>(installation.callbackSenderCommand());
        command.addAll(List.of(
                endpoint.toString(),
                Integer.toString(perSecond),
                Integer.toString(seconds),
                Long.toString(nextNumber),
                acknowledged.toString()));
        nextNumber += (long) perSecond * seconds;
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(CallbackAccount.ofSender());
        return new Sending(builder.start(), acknowledged);
    }

    Sent send(URI endpoint, int perSecond, int seconds) throws IOException, InterruptedException {
        return begin(endpoint, perSecond, seconds).await();
    }
}
