package io.hearth.server.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks for something in all that a house keeps and tells: every document of every index with what the indices are made
 * of, every row of every table, every file of the data directory, and the metrics.
 *
 * @param metrics where the house shows them
 */
record HouseSearch(URI elasticsearch, String indexPrefix, String jdbcUrl, Path dataDir, URI metrics) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** As many as Elasticsearch gives at once. */
    private static final int MOST_DOCUMENTS = 10_000;

    private static final String TABLES =
            "select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables"
                    + " where schemaname not in ('pg_catalog', 'information_schema')";

    /** Where it is, such as {@code index interactions-2026.11}, {@code table public.outbox}, {@code metrics}. */
    Set<String> placesWith(Pattern sought) throws IOException, InterruptedException, SQLException {
        Set<String> places = new TreeSet<>(indicesWith(sought));
        places.addAll(tablesWith(sought));
        places.addAll(filesWith(sought));
        if (isIn(get(metrics), sought)) {
            places.add("metrics");
        }
        return places;
    }

    Set<String> indicesWith(Pattern sought) throws IOException, InterruptedException {
        Set<String> indices = new TreeSet<>();
        send("POST", all("/_refresh"), "");
        JSON.readTree(send("GET", all(""), "")).properties().forEach(index -> {
            if (isIn(index.getKey() + index.getValue(), sought)) {
                indices.add("definition of " + plain(index.getKey()));
            }
        });
        for (JsonNode hit : documents()) {
            if (isIn(hit.toString(), sought)) {
                indices.add("index " + plain(hit.path("_index").asText()));
            }
        }
        return indices;
    }

    /** @throws IllegalStateException if there are more than one answer holds: some would not be looked at */
    private JsonNode documents() throws IOException, InterruptedException {
        JsonNode hits = JSON.readTree(send("POST", all("/_search?track_total_hits=true&size=" + MOST_DOCUMENTS), "{}"))
                .path("hits");
        if (hits.at("/total/value").asLong() > MOST_DOCUMENTS) {
            throw new IllegalStateException(hits.path("total") + " are too many documents to look at");
        }
        return hits.path("hits");
    }

    private Set<String> tablesWith(Pattern sought) throws SQLException {
        Set<String> tables = new TreeSet<>();
        try (Connection connection = DriverManager.getConnection(jdbcUrl)) {
            for (String table : texts(connection, TABLES)) {
                if (texts(connection, "select t::text from " + table + " as t").stream()
                                .anyMatch(row -> isIn(row, sought))
                        || bytes(connection, table).stream().anyMatch(text -> isIn(text, sought))) {
                    tables.add("table " + table);
                }
            }
        }
        return tables;
    }

    /** What columns of bytes would say as text: in a row's own text they stand as hexadecimal digits. */
    private static List<String> bytes(Connection connection, String table) throws SQLException {
        List<String> found = new ArrayList<>();
        for (String column : texts(
                connection,
                "select quote_ident(attname) from pg_attribute where attrelid = '" + table + "'::regclass"
                        + " and atttypid = 'bytea'::regtype and not attisdropped")) {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(
                            "select " + column + " from " + table + " where " + column + " is not null")) {
                while (rows.next()) {
                    found.add(new String(rows.getBytes(1), StandardCharsets.UTF_8));
                }
            }
        }
        return found;
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private Set<String> filesWith(Pattern sought) throws IOException {
        Set<String> files = new TreeSet<>();
        try (Stream<Path> paths = Files.walk(dataDir)) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                if (isIn(new String(Files.readAllBytes(file), StandardCharsets.UTF_8), sought)) {
                    files.add("file " + dataDir.relativize(file));
                }
            }
        }
        return files;
    }

    /** Full-width digits and letters are found as plain ones. */
    static boolean isIn(String text, Pattern sought) {
        return sought.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).find();
    }

    private String plain(String index) {
        return index.substring(indexPrefix.length());
    }

    private URI all(String what) {
        return elasticsearch.resolve("/" + indexPrefix + "*" + what);
    }

    private static String get(URI address) throws IOException, InterruptedException {
        return send("GET", address, "");
    }

    static String send(String method, URI address, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(method + " " + address + " gave " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }
}
