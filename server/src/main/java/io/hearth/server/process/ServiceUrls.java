package io.hearth.server.process;

import io.hearth.embedded.EmbeddedSettings;
import io.hearth.embedded.PostgresAddress;
import io.hearth.server.CommandException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * Servers that someone else runs. One that is given switches the embedded one off.
 *
 * @param elasticsearch from {@value #ELASTICSEARCH}
 * @param postgres from {@value #POSTGRES}, with user and password as parameters
 */
record ServiceUrls(Optional<URI> elasticsearch, Optional<PostgresAddress> postgres) {

    static final String ELASTICSEARCH = "HEARTH_ELASTICSEARCH_URL";
    static final String POSTGRES = "HEARTH_POSTGRES_URL";

    /** @throws CommandException if a URL is given and is none */
    static ServiceUrls of(Map<String, String> environment) {
        try {
            return new ServiceUrls(
                    given(environment, ELASTICSEARCH).map(URI::create),
                    given(environment, POSTGRES).map(PostgresAddress::parse));
        } catch (IllegalArgumentException e) {
            throw new CommandException(
                    "a service's URL is not understood: " + e.getMessage() + "; mend " + ELASTICSEARCH + " or "
                            + POSTGRES,
                    e);
        }
    }

    boolean nothingIsEmbedded() {
        return elasticsearch.isPresent() && postgres.isPresent();
    }

    EmbeddedSettings switchOff(EmbeddedSettings settings) {
        EmbeddedSettings left = elasticsearch.isPresent() ? settings.withoutElasticsearch() : settings;
        return postgres.isPresent() ? left.withoutPostgres() : left;
    }

    private static Optional<String> given(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
