package io.hearth.segmentation.rollup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearth.store.interaction.InteractionDays.Fingerprint;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
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
 * The folder with the rollups: {@code run_id=…/day=…/*.parquet}, and a catalog that says which of them count. Files are
 * never changed; a new catalog takes the place of the old one in one step, so a run that dies leaves the old state.
 */
final class RollupFolder {

    private static final Logger LOG = LoggerFactory.getLogger(RollupFolder.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LAYOUT = 1;

    private final Path root;
    private final Configuration hadoop;

    RollupFolder(String root, Configuration hadoop) {
        this.root = new Path(root);
        this.hadoop = hadoop;
    }

    String root() {
        return root.toString();
    }

    String run(String runId) {
        return new Path(root, "run_id=" + runId).toString();
    }

    String day(LocalDate day, RollupCatalog.Entry entry) {
        return run(entry.runId()) + "/day=" + day;
    }

    /** The catalog, or an empty one where none can be used: all days are then computed again. */
    RollupCatalog load(ZoneId zone) throws IOException {
        FileSystem files = root.getFileSystem(hadoop);
        if (!files.exists(catalog())) {
            return RollupCatalog.empty(zone);
        }
        try (InputStream in = files.open(catalog())) {
            JsonNode json = JSON.readTree(in);
            boolean usable = json.path("layout").asInt() == LAYOUT
                    && json.path("zone").asText().equals(zone.getId());
            return usable ? new RollupCatalog(zone, days(json)) : RollupCatalog.empty(zone);
        } catch (com.fasterxml.jackson.core.JacksonException | DateTimeException e) {
            LOG.warn("the catalog of rollups cannot be read, all days are computed again: {}", e.getMessage());
            return RollupCatalog.empty(zone);
        }
    }

    /** Replaces the catalog and removes what it no longer names. */
    void save(RollupCatalog catalog) throws IOException {
        FileContext files = FileContext.getFileContext(root.toUri(), hadoop);
        Path fresh = new Path(root, "catalog.json.new");
        try (OutputStream out = files.create(
                fresh, EnumSet.of(CreateFlag.CREATE, CreateFlag.OVERWRITE), Options.CreateOpts.createParent())) {
            JSON.writeValue(out, json(catalog));
        }
        files.rename(fresh, catalog(), Options.Rename.OVERWRITE);
        removeAllBut(catalog);
    }

    private Path catalog() {
        return new Path(root, "catalog.json");
    }

    private void removeAllBut(RollupCatalog catalog) throws IOException {
        FileSystem files = root.getFileSystem(hadoop);
        for (FileStatus run : files.listStatus(root)) {
            if (run.isDirectory() && run.getPath().getName().startsWith("run_id=")) {
                removeUnused(files, run.getPath(), catalog);
            }
        }
    }

    private void removeUnused(FileSystem files, Path run, RollupCatalog catalog) throws IOException {
        boolean used = false;
        for (FileStatus day : files.listStatus(run)) {
            if (isNamed(day.getPath(), run, catalog)) {
                used = true;
            } else {
                files.delete(day.getPath(), true);
            }
        }
        if (!used) {
            files.delete(run, true);
        }
    }

    private static boolean isNamed(Path day, Path run, RollupCatalog catalog) {
        if (!day.getName().startsWith("day=")) {
            return false;
        }
        LocalDate date = LocalDate.parse(day.getName().substring("day=".length()));
        RollupCatalog.Entry entry = catalog.days().get(date);
        return entry != null && run.getName().equals("run_id=" + entry.runId());
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
        ObjectNode json = JSON.createObjectNode();
        json.put("layout", LAYOUT).put("zone", catalog.zone().getId());
        ObjectNode days = json.putObject("days");
        catalog.days().forEach((day, entry) -> days.putObject(day.toString())
                .put("run_id", entry.runId())
                .put("count", entry.interactions().count())
                .put("last_ingested_at", entry.interactions().lastIngestedAt().toString()));
        return json;
    }
}
