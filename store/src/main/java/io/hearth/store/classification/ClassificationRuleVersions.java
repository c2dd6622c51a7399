package io.hearth.store.classification;

import io.hearth.domain.classification.ClassificationRules;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Saved versions of the classification rules, on the caller's connection. Never changed, only followed by others. */
public final class ClassificationRuleVersions {

    private ClassificationRuleVersions() {}

    /**
     * Rules, and who saved them.
     *
     * @param author empty for the rules that Hearth comes with
     */
    public record Saved(ClassificationRules rules, String author, Optional<Instant> savedAt) {

        static final Saved DEFAULT = new Saved(ClassificationRules.DEFAULT, "", Optional.empty());
    }

    /** The version that holds; 0 when none was ever saved. */
    public static int latestVersion(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select coalesce(max(version), 0) from classification_rules");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    /** What holds: the last that was saved, or what Hearth comes with. */
    public static Saved latest(Connection connection) throws SQLException {
        return find(connection, latestVersion(connection)).orElse(Saved.DEFAULT);
    }

    /** A version that holds or held, 0 among them. */
    public static Optional<Saved> find(Connection connection, int version) throws SQLException {
        if (version == 0) {
            return Optional.of(Saved.DEFAULT);
        }
        String sql = "select rules::text, created_by, created_at from classification_rules where version = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, version);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(saved(row)) : Optional.empty();
            }
        }
    }

    private static Saved saved(ResultSet row) throws SQLException {
        Instant at = row.getObject(3, OffsetDateTime.class).toInstant();
        return new Saved(ClassificationRulesJson.parse(row.getString(1)), row.getString(2), Optional.of(at));
    }

    /**
     * Saves rules as the version that follows theirs.
     *
     * @param edited what a person made of the version that they carry
     * @return the saved rules; empty if that version is not the latest any more
     */
    public static Optional<ClassificationRules> append(
            Connection connection, ClassificationRules edited, String author, Instant at) throws SQLException {
        ClassificationRules next = edited.asVersion(edited.version() + 1);
        String sql = "insert into classification_rules (version, rules, created_by, created_at)"
                + " select ?, ?::jsonb, ?, ? where (select coalesce(max(version), 0) from classification_rules) = ?"
                + " on conflict (version) do nothing";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setInt(1, next.version());
            insert.setString(2, ClassificationRulesJson.write(next));
            insert.setString(3, author);
            insert.setObject(4, at.atOffset(ZoneOffset.UTC));
            insert.setInt(5, edited.version());
            return insert.executeUpdate() == 1 ? Optional.of(next) : Optional.empty();
        }
    }
}
