package io.hearth.embedded;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How to reach one PostgreSQL database; {@code jdbcUrl} carries no secrets. */
public record PostgresAddress(String jdbcUrl, String user, String password) {
    private static final String JDBC = "jdbc:";
    private static final Pattern SECRET = Pattern.compile("[?&](user|password)=");

    public PostgresAddress {
        if (!jdbcUrl.startsWith("jdbc:postgresql://") || SECRET.matcher(jdbcUrl).find()) {
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
        String user = parameters.getOrDefault("user", "");
        String password = parameters.getOrDefault("password", "");
        return new PostgresAddress(jdbcUrlWithUser.substring(0, question) + others(parameters), user, password);
    }

    public PostgresAddress withDatabase(String database) {
        int question = jdbcUrl.indexOf('?');
        String bare = question < 0 ? jdbcUrl : jdbcUrl.substring(0, question);
        String parameters = question < 0 ? "" : jdbcUrl.substring(question);
        String renamed = bare.substring(0, bare.lastIndexOf('/') + 1) + database;
        return new PostgresAddress(renamed + parameters, user, password);
    }

    /** The URL with user and password in it, as {@link #parse} reads it: a secret. */
    public String jdbcUrlWithUser() {
        char separator = jdbcUrl.indexOf('?') < 0 ? '?' : '&';
        return jdbcUrl + separator + "user=" + encode(user) + "&password=" + encode(password);
    }

    public int port() {
        return URI.create(jdbcUrl.substring(JDBC.length())).getPort();
    }

    @Override
    public String toString() {
        return jdbcUrl + " as " + user;
    }

    /** What else the driver is told, such as sslmode: kept as it came. */
    private static String others(Map<String, String> parameters) {
        String rest = parameters.entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals("user")
                        && !parameter.getKey().equals("password"))
                .map(parameter -> encode(parameter.getKey()) + "=" + encode(parameter.getValue()))
                .sorted()
                .collect(Collectors.joining("&"));
        return rest.isEmpty() ? "" : "?" + rest;
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
