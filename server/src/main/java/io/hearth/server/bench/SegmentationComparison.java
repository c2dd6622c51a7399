package io.hearth.server.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearth.server.Installation;
import io.hearth.store.run.SegmentationRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Has another engine make the contacts of a run from the same files, where it is at hand: in a checkout. */
final class SegmentationComparison {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Installation installation;

    SegmentationComparison(Installation installation) {
        this.installation = installation;
    }

    /**
     * Compares what a published run looked at.
     *
     * @return figures by name; none where there is no other engine
     * @throws IllegalStateException if the two count differently
     */
    Map<String, Number> run(SegmentationRequest request, Path folder) throws IOException, InterruptedException {
        Map<String, Number> figures = new LinkedHashMap<>();
        Optional<List<String>> installed = installation.findComparisonCommand();
        if (installed.isEmpty()) {
            return figures;
        }
        List<String> command = new ArrayList<>(installed.get());
        command.add(Files.writeString(folder.resolve("comparison.json"), request.toJson())
                .toString());
        Process process = new ProcessBuilder(command)
                .redirectError(folder.resolve("comparison.log").toFile())
                .start();
        JsonNode answer = JSON.readTree(process.getInputStream());
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the comparison failed; its log is " + folder.resolve("comparison.log"));
        }
        answer.properties()
                .forEach(figure -> figures.put(
                        "duckdb_comparison_" + figure.getKey(),
                        figure.getValue().numberValue()));
        return figures;
    }
}
