package io.hearth.server.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Has a real browser that has never seen the pages open the first one, where there is a browser: in a checkout. */
final class FirstPage {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path web;

    /** @param script of the checkout or installation that is measured */
    FirstPage(Path script) {
        this.web = script.resolveSibling("dashboard-api").resolve("web");
    }

    /**
     * Opens it several times.
     *
     * @return milliseconds by name; none where there is no browser
     * @throws IOException if the page did not come
     */
    Map<String, Number> measure(URI address, String user, String password) throws IOException, InterruptedException {
        Map<String, Number> figures = new LinkedHashMap<>();
        Path tests = web.resolve("test/browser/first-page.mjs");
        if (!Files.exists(tests) || !Files.isDirectory(web.resolve("node_modules"))) {
            return figures;
        }
        ProcessBuilder builder = new ProcessBuilder("node", tests.toString())
                .directory(web.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment()
                .putAll(Map.of(
                        "BASE_URL",
                        address.toString(),
                        "HEARTH_USER",
                        user,
                        "HEARTH_PASSWORD",
                        password,
                        "HEARTH_CONTENT_USER",
                        user));
        Process process = builder.start();
        JsonNode answer = JSON.readTree(process.getInputStream());
        if (process.waitFor() != 0) {
            throw new IOException("the browser did not measure the first page");
        }
        answer.properties()
                .forEach(
                        figure -> figures.put(figure.getKey(), figure.getValue().numberValue()));
        return figures;
    }
}
