package io.hearth.push.campaign;

import io.hearth.domain.contact.OpenId;
import io.hearth.push.postgres.Database;
import io.hearth.push.time.DueClock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Files of openids as audiences. A line that is no fan of this account is refused; the others are kept. */
public final class AudienceFiles {

    /** As many as a segment's static list may have. */
    public static final int MAX_FANS = 100_000;

    private static final int BATCH = 10_000;

    private final Database database;
    private final DueClock clock;

    public AudienceFiles(Database database, DueClock clock) {
        this.database = database;
        this.clock = clock;
    }

    public record AudienceFile(String fileId, String name, int fans, String uploadedBy, Instant uploadedAt) {}

    /** Why a line was refused. */
    public enum LineRefusal {
        /** It has another form than openids have. */
        NO_OPENID,
        /** Openids are an account's own: nobody who follows or followed this one has it. */
        OF_ANOTHER_ACCOUNT,
        /** The fan was named before. */
        REPEATED
    }

    /** @param line from 1 */
    public record RefusedLine(int line, LineRefusal reason) {}

    /** @param file empty if no line was left; nothing is kept then */
    public record Kept(Optional<AudienceFile> file, List<RefusedLine> refused) {}

    /**
     * Keeps the fans of a file, one openid a line; blank lines do not count.
     *
     * @throws IllegalArgumentException if it has more than {@value #MAX_FANS} lines
     */
    public Kept keep(String name, String text, String account) {
        List<String> lines = text.replaceFirst("^\\uFEFF", "").lines().toList();
        if (lines.size() > MAX_FANS) {
            throw new IllegalArgumentException(lines.size() + " lines, at most " + MAX_FANS + " are taken");
        }
        List<RefusedLine> refused = new ArrayList<>();
        Map<OpenId, Integer> wellFormed = parse(lines, refused);
        Set<OpenId> known = known(wellFormed.keySet());
        wellFormed.forEach((fan, line) -> {
            if (!known.contains(fan)) {
                refused.add(new RefusedLine(line, LineRefusal.OF_ANOTHER_ACCOUNT));
            }
        });
        refused.sort(Comparator.comparingInt(RefusedLine::line));
        return new Kept(known.isEmpty() ? Optional.empty() : Optional.of(store(name, known, account)), refused);
    }

    public Optional<AudienceFile> find(String fileId) {
        return list().stream().filter(file -> file.fileId().equals(fileId)).findFirst();
    }

    /** The latest first; at most 500. */
    public List<AudienceFile> list() {
        return database.sql("select file_id, name, fans, uploaded_by, uploaded_at from audience_file"
                        + " order by uploaded_at desc, file_id limit 500")
                .query((row, number) -> new AudienceFile(
                        row.getString("file_id"),
                        row.getString("name"),
                        row.getInt("fans"),
                        row.getString("uploaded_by"),
                        row.getObject("uploaded_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The fans of the campaign's file, in batches. */
    void readOf(String campaignId, Consumer<List<OpenId>> batches) {
        read("(select audience_file_id from campaign where campaign_id = :id)", campaignId, batches);
    }

    void readFile(String fileId, Consumer<List<OpenId>> batches) {
        read(":id", fileId, batches);
    }

    private void read(String file, String id, Consumer<List<OpenId>> batches) {
        List<OpenId> fans = database.sql("select openid from audience_file_fan where file_id = " + file + " order by 1")
                .param("id", id)
                .query((row, number) -> new OpenId(row.getString(1)))
                .list();
        for (int from = 0; from < fans.size(); from += BATCH) {
            batches.accept(fans.subList(from, Math.min(from + BATCH, fans.size())));
        }
    }

    /** Each fan with the line that names them first. */
    private static Map<OpenId, Integer> parse(List<String> lines, List<RefusedLine> refused) {
        Map<OpenId, Integer> fans = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            try {
                if (!line.isEmpty() && fans.putIfAbsent(new OpenId(line), i + 1) != null) {
                    refused.add(new RefusedLine(i + 1, LineRefusal.REPEATED));
                }
            } catch (IllegalArgumentException e) {
                refused.add(new RefusedLine(i + 1, LineRefusal.NO_OPENID));
            }
        }
        return fans;
    }

    /** Whoever has ever followed this account has a live fan state. */
    private Set<OpenId> known(Set<OpenId> fans) {
        return new HashSet<>(database.sql("select openid from fan_state where openid = any(:fans)")
                .param("fans", values(fans))
                .query((row, number) -> new OpenId(row.getString(1)))
                .list());
    }

    private AudienceFile store(String name, Set<OpenId> fans, String account) {
        AudienceFile file = new AudienceFile(UUID.randomUUID().toString(), name, fans.size(), account, clock.now());
        return database.inTransaction(() -> {
            database.sql("insert into audience_file (file_id, name, fans, uploaded_by, uploaded_at)"
                            + " values (:id, :name, :fans, :account, :now)")
                    .param("id", file.fileId())
                    .param("name", name)
                    .param("fans", file.fans())
                    .param("account", account)
                    .param("now", Database.at(file.uploadedAt()))
                    .update();
            database.sql("insert into audience_file_fan (file_id, openid) select :id, openid"
                            + " from unnest(:fans) as openid")
                    .param("id", file.fileId())
                    .param("fans", values(fans))
                    .update();
            return file;
        });
    }

    private static String[] values(Set<OpenId> fans) {
        return fans.stream().map(OpenId::value).toArray(String[]::new);
    }
}
