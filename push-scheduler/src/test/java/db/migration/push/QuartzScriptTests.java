package db.migration.push;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuartzScriptTests {

    @Test
    void onlyWhatCreatesIsTaken() {
        String script = """
                -- with a semicolon; in a comment
                DROP TABLE IF EXISTS QRTZ_LOCKS;
                CREATE TABLE QRTZ_LOCKS (LOCK_NAME VARCHAR(40)); -- and one behind; it
                CREATE INDEX IDX ON QRTZ_LOCKS (LOCK_NAME);
                COMMIT;
                """;

        assertThat(V2__Quartz_tables.creations(script))
                .containsExactly(
                        "CREATE TABLE QRTZ_LOCKS (LOCK_NAME VARCHAR(40))",
                        "CREATE INDEX IDX ON QRTZ_LOCKS (LOCK_NAME)");
    }
}
