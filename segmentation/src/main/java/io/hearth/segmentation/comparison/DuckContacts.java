package io.hearth.segmentation.comparison;

import io.hearth.store.run.SegmentationRequest;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** DuckDB, over the rollups of one run. */
public final class DuckContacts implements AutoCloseable {

    private final Connection connection;
    private final ContactSql sql;

    /** @param folders of the days, as URLs or paths of this machine */
    public DuckContacts(SegmentationRequest request, List<String> folders, int threads) throws SQLException {
        this.connection = DriverManager.getConnection("jdbc:duckdb:");
        this.sql = new ContactSql(request);
        String files = folders.stream()
                .map(folder -> "'" + path(folder) + "/*.parquet'")
                .collect(Collectors.joining(", ", "[", "]"));
        execute("set threads = " + threads);
        // As much as the Spark process may have in all; what does not fit goes to the disk.
        execute("set memory_limit = '4GB'");
        execute("set temp_directory = '" + System.getProperty("java.io.tmpdir") + "/hearth-duckdb'");
        execute("create view rollup as select * replace (day::date as day) from read_parquet(" + files
                + ", hive_partitioning = true)");
        execute("create table trait as " + traits(request.contactTraits()));
    }

    /** Lines of text: no mark has a meaning in them but the first two blanks. */
    private static String traits(@Nullable String file) {
        if (file == null) {
            return "select '' as subject, '' as trait, '' as value where false";
        }
        return "select split_part(line, ' ', 1) as subject, split_part(line, ' ', 2) as trait,"
                + " regexp_replace(line, '^[^ ]* [^ ]* ', '') as value from read_csv('" + path(file)
                + "', columns = {'line': 'varchar'}, header = false, auto_detect = false, delim = '\u0001',"
                + " quote = '', escape = '')";
    }

    /** Makes all contacts and counts them: in all, by stage, flag and segment. */
    public SortedMap<String, Long> counts() throws SQLException {
        execute("create or replace temp table contact as " + sql.contacts());
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql.counts())) {
            row.next();
            SortedMap<String, Long> counts = new TreeMap<>();
            ResultSetMetaData columns = row.getMetaData();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                counts.put(columns.getColumnLabel(i), row.getLong(i));
            }
            return counts;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void execute(String statement) throws SQLException {
        try (Statement once = connection.createStatement()) {
            once.execute(statement);
        }
    }

    private static String path(String folder) {
        return folder.startsWith("file:")
                ? Path.of(URI.create(folder).getPath()).toString()
                : folder;
    }
}
