package io.hearth.wechat;

import io.hearth.embedded.PostgresAddress;
import io.hearth.embedded.testing.TestServices;
import io.hearth.store.postgres.Migrations;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A database of its own with the tables of the room. */
public final class TestDatabase {

    private TestDatabase() {}

    public static DataSource create() {
        PostgresAddress address = TestServices.newDatabase();
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(address.jdbcUrl());
        dataSource.setUser(address.user());
        dataSource.setPassword(address.password());
        Migrations.apply(dataSource, "wechat");
        return dataSource;
    }
}
