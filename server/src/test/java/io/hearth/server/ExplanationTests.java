package io.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class ExplanationTests {

    @Test
    void aReasonForPeopleIsFoundHoweverDeepItLies() {
        Throwable wrapped = new CompletionException(new IllegalStateException(new CommandException("mend this")));
        assertThat(Explanation.of(wrapped)).contains("mend this");
    }

    @Test
    void aServerThatDoesNotAnswerIsNamedWithItsSetting() {
        assertThat(Explanation.of(new IllegalStateException(new SQLException("refused", "08001"))))
                .hasValueSatisfying(line -> assertThat(line).contains("PostgreSQL", "HEARTH_POSTGRES_URL"));
        assertThat(Explanation.of(new IllegalStateException(new ConnectException("refused"))))
                .hasValueSatisfying(line -> assertThat(line).contains("Elasticsearch", "HEARTH_ELASTICSEARCH_URL"));
    }

    @Test
    void whatOnlyWeCanMendHasNoLine() {
        assertThat(Explanation.of(new IllegalStateException("a bug"))).isEmpty();
        assertThat(Explanation.of(new SQLException("a bug in our SQL", "42601")))
                .isEmpty();
    }
}
