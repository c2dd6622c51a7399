package io.hearth.segmentation.rollup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearth.store.interaction.InteractionDays.Fingerprint;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder with the rollups: {@code run_id=…/day=…/*.parquet}, a catalog that says which of them are the latest of
 * their day, and for each published run a view that says which of them it looked at. Parquet files are never changed, and
 * removed only when no catalog or view names them; a run that dies leaves the old state.
 */
final class RollupFolder {

    private static final Logger LOG = LoggerFactory.getLogger(RollupFolder.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LAYOUT = 3;
    private static final String RUN = "run_id=";
    private static final String DAY = "day=";
    private static final String VIEW = "view-";
    /** What two files are compared by at a time, in bytes. */
    private static final int BLOCK = 1 << 20;

    private final Path root;
    private final Configuration hadoop;

    RollupFolder(String root, Configuration hadoop) {
        this.root = new Path(root);
        this.hadoop = hadoop;
    }

    String root() {
        return root.toString();
    }

    /** The folder of what one run computed. */
    String run(String runId) {
        return new Path(root, RUN + runId).toString();
    }

    String day(LocalDate day, String runId) {
        return run(runId) + "/" + DAY + day;
    }

    /** Whether the run found anything on that day. */
    boolean holds(LocalDate day, String runId) throws IOException {
        return root.getFileSystem(hadoop).exists(new Path(day(day, runId)));
    }

    /** The catalog, or an empty one where none can be used: all days are then computed again. */
    RollupCatalog load(ZoneId zone) throws IOException {
        FileSystem files = root.getFileSystem(hadoop);
        if (!files.exists(catalog())) {
            return RollupCatalog.empty(zone);
        }
        try (InputStream in = files.open(catalog())) {
            JsonNode json = JSON.readTree(in);
            return isUsable(json, zone) ? new RollupCatalog(zone, days(json)) : RollupCatalog.empty(zone);
        } catch (com.fasterxml.jackson.core.JacksonException | DateTimeException e) {
            LOG.warn("the catalog of rollups cannot be read, all days are computed again: {}", e.getMessage());
            return RollupCatalog.empty(zone);
        }
    }

    /** Replaces the catalog. */
    void save(RollupCatalog catalog) throws IOException {
        replace(catalog(), json(catalog));
    }

    /** What the run looked at; empty where it was not kept, or was kept in another form. */
    Optional<RollupView> findView(String runId, ZoneId zone) throws IOException {
        FileSystem files = root.getFileSystem(hadoop);
        Path file = view(runId);
        if (!files.exists(file)) {
            return Optional.empty();
        }
        try (InputStream in = files.open(file)) {
            JsonNode json = JSON.readTree(in);
            return isUsable(json, zone) ? Optional.of(view(json)) : Optional.empty();
        } catch (com.fasterxml.jackson.core.JacksonException | DateTimeException e) {
            LOG.warn("{} cannot be read, all contacts are computed again: {}", file, e.getMessage());
            return Optional.empty();
        }
    }

    void saveView(String runId, ZoneId zone, RollupView view) throws IOException {
        ObjectNode json = header(zone).put("as_of", view.asOf().toString());
        ObjectNode days = json.putObject("days");
        view.days().forEach((day, run) -> days.put(day.toString(), run));
        replace(view(runId), json);
    }

    /** What a run compared contacts with, as JSON; empty where that was not kept. */
    Optional<String> findPopulation(String runId) throws IOException {
        return findText(population(runId));
    }

    void savePopulation(String runId, String population) throws IOException {
        replace(population(runId), population.getBytes(StandardCharsets.UTF_8));
    }

    /** The links that a run went by; empty where none were kept. */
    Optional<String> findLinks(String runId) throws IOException {
        return findText(links(runId));
    }

    void saveLinks(String runId, String links) throws IOException {
        replace(links(runId), links.getBytes(StandardCharsets.UTF_8));
    }

    /** Where the traits that a run went by are kept; no file, where nobody had any. */
    String traits(String runId) {
        return new Path(root, "traits-" + runId + ".txt").toString();
    }

    /** Copies a file of any file system that Hadoop knows, whatever its size. */
    void saveTraits(String runId, String file) throws IOException {
        Path from = new Path(file);
        try (InputStream in = from.getFileSystem(hadoop).open(from)) {
            replace(new Path(traits(runId)), in::transferTo);
        }
    }

    /** Whether there is something in a file. */
    boolean hasContent(String file) throws IOException {
        Path path = new Path(file);
        FileSystem files = path.getFileSystem(hadoop);
        return files.exists(path) && files.getFileStatus(path).getLen() > 0;
    }

    /** Whether two files that exist are equal, byte by byte. */
    boolean areEqual(String one, String other) throws IOException {
        FileSystem files = root.getFileSystem(hadoop);
        Path first = new Path(one);
        Path second = new Path(other);
        if (files.getFileStatus(first).getLen() != files.getFileStatus(second).getLen()) {
            return false;
        }
        try (InputStream a = files.open(first);
                InputStream b = files.open(second)) {
            byte[] left = a.readNBytes(BLOCK);
            while (left.length > 0) {
                if (!Arrays.equals(left, b.readNBytes(BLOCK))) {
                    return false;
                }
                left = a.readNBytes(BLOCK);
            }
            return true;
        }
    }

    String readText(String file) throws IOException {
        return findText(new Path(file)).orElseThrow(() -> new FileNotFoundException(file + " does not exist"));
    }

    private Optional<String> findText(Path file) throws IOException {
        FileSystem files = file.getFileSystem(hadoop);
        if (!files.exists(file)) {
            return Optional.empty();
        }
        try (InputStream in = files.open(file)) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Removes all that neither the catalog nor the run's view names. */
    void removeAllBut(RollupCatalog catalog, String runId, RollupView view) throws IOException {
        FileSystem files = root.getFileSystem(hadoop);
        for (FileStatus found : files.listStatus(root)) {
            String name = found.getPath().getName();
            if (name.startsWith(RUN) && found.isDirectory()) {
                removeUnused(files, found.getPath(), catalog, view);
            } else if (!found.isDirectory() && !isKept(name, runId)) {
                files.delete(found.getPath(), false);
            }
        }
    }

    private boolean isKept(String name, String runId) {
        return name.equals(catalog().getName())
                || name.equals(view(runId).getName())
                || name.equals(population(runId).getName())
                || name.equals(links(runId).getName())
                || name.equals(new Path(traits(runId)).getName());
    }

    private Path catalog() {
        return new Path(root, "catalog.json");
    }

    private Path view(String runId) {
        return new Path(root, VIEW + runId + ".json");
    }

    private Path population(String runId) {
        return new Path(root, "population-" + runId + ".json");
    }

    private void replace(Path file, ObjectNode content) throws IOException {
        replace(file, JSON.writeValueAsBytes(content));
    }

    private Path links(String runId) {
        return new Path(root, "links-" + runId + ".txt");
    }

    private void replace(Path file, byte[] content) throws IOException {
        replace(file, out -> out.write(content));
    }

    /** What goes into a file. */
    @FunctionalInterface
    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** In one step: a reader finds the old content or the new one. */
    private void replace(Path file, Content content) throws IOException {
        FileContext files = FileContext.getFileContext(root.toUri(), hadoop);
        Path fresh = file.suffix(".new");
        try (OutputStream out = files.create(
                fresh, EnumSet.of(CreateFlag.CREATE, CreateFlag.OVERWRITE), Options.CreateOpts.createParent())) {
            content.writeTo(out);
        }
        files.rename(fresh, file, Options.Rename.OVERWRITE);
    }

    private static void removeUnused(FileSystem files, Path run, RollupCatalog catalog, RollupView view)
            throws IOException {
        String runId = run.getName().substring(RUN.length());
        boolean used = false;
        for (FileStatus day : files.listStatus(run)) {
            if (isNamed(day.getPath(), runId, catalog, view)) {
                used = true;
            } else {
                files.delete(day.getPath(), true);
            }
        }
        if (!used) {
            files.delete(run, true);
        }
    }

    private static boolean isNamed(Path folder, String runId, RollupCatalog catalog, RollupView view) {
        if (!folder.getName().startsWith(DAY)) {
            return false;
        }
        LocalDate day = LocalDate.parse(folder.getName().substring(DAY.length()));
        RollupCatalog.Entry entry = catalog.days().get(day);
        return (entry != null && runId.equals(entry.runId()))
                || runId.equals(view.days().get(day));
    }

    private static boolean isUsable(JsonNode json, ZoneId zone) {
        return json.path("layout").asInt() == LAYOUT
                && json.path("zone").asText().equals(zone.getId());
    }

    private static RollupView view(JsonNode json) {
        SortedMap<LocalDate, String> days = new TreeMap<>();
        json.path("days")
                .properties()
                .forEach(day ->
                        days.put(LocalDate.parse(day.getKey()), day.getValue().asText()));
        return new RollupView(Instant.parse(json.path("as_of").asText()), days);
    }

    private static SortedMap<LocalDate, RollupCatalog.Entry> days(JsonNode json) {
        SortedMap<LocalDate, RollupCatalog.Entry> days = new TreeMap<>();
        json.path("days").properties().forEach(day -> {
            JsonNode entry = day.getValue();
            Fingerprint interactions = new Fingerprint(
                    entry.path("count").asLong(),
                    Instant.parse(entry.path("last_ingested_at").asText()));
            days.put(
                    LocalDate.parse(day.getKey()),
                    new RollupCatalog.Entry(entry.path("run_id").asText(), interactions));
        });
        return days;
    }

    private static ObjectNode json(RollupCatalog catalog) {
        ObjectNode json = header(catalog.zone());
        ObjectNode days = json.putObject("days");
        catalog.days().forEach((day, entry) -> days.putObject(day.toString())
                .put("run_id", entry.runId())
                .put("count", entry.interactions().count())
                .put("last_ingested_at", entry.interactions().lastIngestedAt().toString()));
        return json;
    }

    private static ObjectNode header(ZoneId zone) {
        return JSON.createObjectNode().put("layout", LAYOUT).put("zone", zone.getId());
    }
}
