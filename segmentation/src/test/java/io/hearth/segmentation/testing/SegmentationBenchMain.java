package io.hearth.segmentation.testing;

import io.hearth.domain.interaction.Interaction;
import io.hearth.store.run.SegmentationRequest;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Fills an installation and writes request files, to measure the process from outside. */
final class SegmentationBenchMain {

    private SegmentationBenchMain() {}

    /** Arguments: URL, index prefix, folder, "taobao" or a number of interactions, number of fans, seed, first day, days. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[2]));
        Installation installation = new Installation(URI.create(arguments[0]), arguments[1], folder.resolve("rollups"));
        boolean taobao = "taobao".equals(arguments[3]);
        List<Interaction> interactions = taobao
                ? TaobaoFile.read(TaobaoFile.find().orElseThrow())
                : new SeededStream(
                                Long.parseLong(arguments[5]),
                                Integer.parseInt(arguments[4]),
                                Instant.parse(arguments[6]),
                                Integer.parseInt(arguments[7]))
                        .generate(Integer.parseInt(arguments[3]));
        long start = System.nanoTime();
        installation.write(interactions);
        System.out.printf("%d interactions in %.1f s%n", interactions.size(), (System.nanoTime() - start) / 1e9);
        Instant asOf = taobao ? Instant.parse("2017-11-27T00:00:00Z") : Instant.parse("2026-11-05T00:00:00Z");
        SegmentationRequest request = installation.request(asOf, false);
        Files.writeString(folder.resolve("request.json"), request.toJson());
        System.exit(0);
    }
}
