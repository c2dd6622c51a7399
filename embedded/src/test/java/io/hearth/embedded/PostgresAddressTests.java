package io.hearth.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PostgresAddressTests {
    private static final PostgresAddress ADDRESS = PostgresAddress.onLoopback(5433, "hearth", "hearth", "a&b=ü ?");

    @Test
    void urlWithUserReadsBackWhateverThePasswordHolds() {
        assertThat(PostgresAddress.parse(ADDRESS.jdbcUrlWithUser())).isEqualTo(ADDRESS);
    }

    @Test
    void passwordDoesNotReachLogs() {
        assertThat(ADDRESS).hasToString("jdbc:postgresql://127.0.0.1:5433/hearth as hearth");
    }

    @Test
    void otherDatabaseKeepsServerAndUser() {
        assertThat(ADDRESS.withDatabase("test").jdbcUrl()).isEqualTo("jdbc:postgresql://127.0.0.1:5433/test");
        assertThat(ADDRESS.port()).isEqualTo(5433);
    }

    @Test
    void urlWithoutUserIsRefused() {
        assertThatThrownBy(() -> PostgresAddress.parse("jdbc:postgresql://127.0.0.1:5433/hearth"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PostgresAddress("jdbc:h2:mem", "hearth", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
