package io.hearth.ingest.file.mapping;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.time.HumanTime;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads a mapping and checks all of it, so that one look at the message mends the file. */
public final class MappingReader {

    private static final Set<String> KEYS = Set.of(
            "source",
            "format",
            "charset",
            "csv",
            "fan",
            "client",
            "phone",
            "type",
            "time",
            "dates",
            "channel",
            "content",
            "project",
            "text",
            "attributes",
            "rest",
            "key");
    private static final int MAX_BYTES = 1 << 20;

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final HumanTime humanTime;

    /** @param humanTime the zone of times for which the mapping names none */
    public MappingReader(HumanTime humanTime) {
        this.humanTime = humanTime;
    }

    /**
     * @throws MappingException if the text is no mapping, with every key that is wrong
     * @throws IOException if the file cannot be read
     */
    public ImportMapping read(Path file) throws IOException, MappingException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.getFileName().toString(), in);
        }
    }

    /** @param name how messages call the mapping */
    public ImportMapping read(String name, InputStream in) throws IOException, MappingException {
        byte[] text = in.readNBytes(MAX_BYTES);
        Problems problems = new Problems();
        JsonNode root = parse(text, problems);
        problems.throwIfAny(name);
        ImportMapping mapping = read(new MappingNode("", root, problems), ContentDigest.of(text));
        problems.throwIfAny(name);
        return mapping;
    }

    private static JsonNode parse(byte[] text, Problems problems) throws IOException {
        try {
            JsonNode root = YAML.readTree(text);
            if (!root.isObject()) {
                problems.add("", "is no YAML mapping of keys to values");
            }
            return root;
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            problems.add(
                    "line " + line, e.getOriginalMessage().lines().findFirst().orElse("is no YAML"));
            return YAML.createObjectNode();
        }
    }

    private ImportMapping read(MappingNode root, String digest) {
        root.allowOnly(KEYS);
        FieldReader fields = new FieldReader(root);
        FormatReader formats = new FormatReader(root);
        FileFormat format = new WordReader<>(FileFormat.class).word(root, "format", FileFormat.CSV);
        if (format == FileFormat.NDJSON && root.has("csv")) {
            root.problem("csv", "has no meaning for ndjson");
        }
        return new ImportMapping(
                source(root),
                format,
                formats.charset("charset"),
                formats.csv("csv"),
                subjects(root, fields),
                new HappeningsReader(root, humanTime).happenings(),
                new WordReader<>(Channel.class).translated(root, "channel", Channel.UNKNOWN),
                fields.optionalField("content"),
                fields.optionalField("project"),
                fields.optionalField("text"),
                fields.attributes("attributes"),
                root.flag("rest", false),
                fields.fields("key"),
                digest);
    }

    private static String source(MappingNode root) {
        String source = root.text("source");
        if (!source.isEmpty() && !source.matches("[a-z0-9][a-z0-9._-]{0,63}")) {
            root.problem("source", "'" + source + "' is not 1 to 64 lower-case letters, digits, '.', '_' or '-'");
        }
        return source;
    }

    private static List<SubjectField> subjects(MappingNode root, FieldReader fields) {
        List<SubjectField> subjects = new ArrayList<>();
        for (SubjectField.Kind kind : SubjectField.Kind.values()) {
            fields.optionalField(kind.key()).ifPresent(field -> subjects.add(new SubjectField(kind, field)));
        }
        if (subjects.isEmpty()) {
            root.problem("fan", "is missing, and so are client and phone; one of them names the column of the person");
        }
        return subjects;
    }
}
