package io.hearth.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** One acknowledged row and one acknowledged document, to be found again after a crash. */
record StoredData(URI elasticsearch, PostgresAddress postgres) {
    private static final String TEXT = "看房";

    void write() throws Exception {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept (content text)");
            statement.execute("INSERT INTO kept VALUES ('" + TEXT + "')");
        }
        assertThat(send("PUT", "/kept", "{\"settings\":{\"number_of_replicas\":0}}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(send("PUT", "/kept/_doc/1", "{\"content\":\"" + TEXT + "\"}").statusCode())
                .isEqualTo(201);
    }

    void assertThere() throws Exception {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT content FROM kept")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo(TEXT);
        }
        assertThat(send("GET", "/kept/_doc/1", "").body()).contains(TEXT);
    }

    int statusOfWriteWithoutIndex() throws Exception {
        return send("PUT", "/unknown/_doc/1", "{}").statusCode();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(elasticsearch.resolve(path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
