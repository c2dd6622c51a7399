package io.hearth.server.segmentation;

import io.hearth.crm.contact.PeopleTraits;
import io.hearth.store.tag.FanTags;
import io.hearth.store.trait.TraitQuery;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Hands over to a run what the rooms know of people beside what they did. It goes row by row; a million fit. */
public final class TraitsFile {

    private static final List<TraitQuery> QUERIES = Stream.concat(
                    Stream.of(FanTags.TRAITS), PeopleTraits.QUERIES.stream())
            .toList();

    private final DataSource dataSource;
    private final Path workDir;

    /** @param workDir takes the file of the latest run */
    public TraitsFile(DataSource dataSource, Path workDir) {
        this.dataSource = dataSource;
        this.workDir = workDir;
    }

    /** @return the URL of a file with the traits that people have now */
    String write() throws IOException, SQLException {
        Files.createDirectories(workDir);
        Path file = workDir.resolve("contact-traits.txt");
        try (Connection connection = dataSource.getConnection();
                Writer lines = Files.newBufferedWriter(file)) {
            connection.setAutoCommit(false);
            for (TraitQuery query : QUERIES) {
                query.write(connection, lines);
            }
            connection.rollback();
        }
        return file.toUri().toString();
    }
}
