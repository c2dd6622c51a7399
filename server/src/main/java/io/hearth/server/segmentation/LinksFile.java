package io.hearth.server.segmentation;

import io.hearth.store.link.ContactLinks;
import io.hearth.store.link.LinkSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Hands the contacts' links over to a run, which does not know PostgreSQL. */
public final class LinksFile {

    private final DataSource dataSource;
    private final Path workDir;

    /** @param workDir takes the file of the latest run */
    public LinksFile(DataSource dataSource, Path workDir) {
        this.dataSource = dataSource;
        this.workDir = workDir;
    }

    /** @return the URL of a file with the links that hold now */
    String write() throws IOException, SQLException {
        LinkSnapshot links = read();
        Files.createDirectories(workDir);
        return Files.writeString(workDir.resolve("contact-links.txt"), links.toText())
                .toUri()
                .toString();
    }

    private LinkSnapshot read() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return ContactLinks.snapshot(connection);
        }
    }
}
