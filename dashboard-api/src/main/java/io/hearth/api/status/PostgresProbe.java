package io.hearth.api.status;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
@Order(1)
class PostgresProbe implements ServiceProbe {

    private final JdbcClient jdbc;

    PostgresProbe(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public String ask() {
        return jdbc.sql("select current_setting('server_version')")
                .query(String.class)
                .single();
    }
}
