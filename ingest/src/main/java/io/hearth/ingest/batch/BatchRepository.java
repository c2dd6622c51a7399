package io.hearth.ingest.batch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.Isolation;

/** Opens Spring Batch's job repository, its tables made by its own script where they are missing. */
public final class BatchRepository {

    private static final String SCRIPT = "org/springframework/batch/core/schema-postgresql.sql";

    /** Two processes that start together make the tables once. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('hearth:batch-tables', 0))";

    private BatchRepository() {}

    /** @throws IllegalStateException if the tables are missing and cannot be made */
    public static JobRepository open(DataSource dataSource) {
        try {
            ensureTables(dataSource);
            JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
            factory.setDataSource(dataSource);
            factory.setDatabaseType("POSTGRES");
            factory.setTransactionManager(new JdbcTransactionManager(dataSource));
            // One process at a time begins a job, by a lock of ours. With Spring Batch's default, SERIALIZABLE, jobs of
            // other
            // names that begin at the same moment would make each other fail.
            factory.setIsolationLevelForCreateEnum(Isolation.READ_COMMITTED);
            factory.afterPropertiesSet();
            return factory.getObject();
        } catch (Exception e) {
            throw new IllegalStateException("Spring Batch's tables cannot be opened: " + e.getMessage(), e);
        }
    }

    private static void ensureTables(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(LOCK);
                if (!exist(statement)) {
                    ScriptUtils.executeSqlScript(connection, new ClassPathResource(SCRIPT));
                }
                connection.commit();
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static boolean exist(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select to_regclass('batch_job_instance') is not null")) {
            return row.next() && row.getBoolean(1);
        }
    }
}
