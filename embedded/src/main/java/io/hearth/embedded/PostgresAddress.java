package io.hearth.embedded;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** How to reach one PostgreSQL database; {@code jdbcUrl} carries no secrets. */
public record PostgresAddress(String jdbcUrl, String user, String password) {
    private static final String JDBC = "jdbc:";

    public PostgresAddress {
        if (!jdbcUrl.startsWith("jdbc:postgresql://") || jdbcUrl.contains("?")) {
            throw new IllegalArgumentException("Not a plain PostgreSQL JDBC URL: " + jdbcUrl);
        }
    }

    static PostgresAddress onLoopback(int port, String database, String user, String password) {
        return new PostgresAddress("jdbc:postgresql://127.0.0.1:" + port + "/" + database, user, password);
    }

    /** Reads a JDBC URL whose parameters {@code user} and {@code password} say who connects. */
    public static PostgresAddress parse(String jdbcUrlWithUser) {
        int question = jdbcUrlWithUser.indexOf('?');
        if (question < 0) {
            throw new IllegalArgumentException("The PostgreSQL URL lacks ?user=…&password=…");
        }
        Map<String, String> parameters = parameters(jdbcUrlWithUser.substring(question + 1));
        return new PostgresAddress(
                jdbcUrlWithUser.substring(0, question),
                parameters.getOrDefault("user", ""),
                parameters.getOrDefault("password", ""));
    }

    public PostgresAddress withDatabase(String database) {
        return new PostgresAddress(jdbcUrl.substring(0, jdbcUrl.lastIndexOf('/') + 1) + database, user, password);
    }

    /** The URL with user and password in it, as {@link #parse} reads it: a secret. */
    public String jdbcUrlWithUser() {
        return jdbcUrl + "?user=" + encode(user) + "&password=" + encode(password);
    }

    public int port() {
        return URI.create(jdbcUrl.substring(JDBC.length())).getPort();
    }

    @Override
    public String toString() {
        return jdbcUrl + " as " + user;
    }

    private static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> decode(pair[1]), (first, second) -> second));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
