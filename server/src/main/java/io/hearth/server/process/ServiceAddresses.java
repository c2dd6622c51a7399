package io.hearth.server.process;

import io.hearth.embedded.PostgresAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where Elasticsearch and PostgreSQL are, as settings of the application. */
public record ServiceAddresses(URI elasticsearch, PostgresAddress postgres) {

    Map<String, Object> asProperties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("hearth.elasticsearch.url", elasticsearch.toString());
        properties.put("spring.datasource.url", postgres.jdbcUrl());
        properties.put("spring.datasource.username", postgres.user());
        properties.put("spring.datasource.password", postgres.password());
        return properties;
    }
}
