package io.hearth.store.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.time.HumanTime;
import io.hearth.embedded.testing.TestServices;
import io.hearth.store.Interactions;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexDefinitions;
import io.hearth.store.elastic.IndexNames;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InteractionWriterIT {

    private static final Instant LAST_OF_JANUARY_IN_SHANGHAI = Instant.parse("2026-01-31T15:59:59Z");
    private static final Instant FIRST_OF_FEBRUARY_IN_SHANGHAI = Instant.parse("2026-01-31T16:00:00Z");

    private final ElasticConnection elastic = ElasticConnection.open(TestServices.elasticsearch());
    private final IndexNames names = new IndexNames(TestServices.newIndexPrefix());
    private final InteractionWriter writer = new InteractionWriter(
            elastic, new IndexDefinitions(elastic), names, HumanTime.SHANGHAI, Clock.systemUTC(), RetryPolicy.DEFAULT);

    @AfterEach
    void close() throws IOException {
        elastic.close();
    }

    @Test
    void writingTwiceChangesNothing() throws IOException {
        List<Interaction> batch = List.of(
                Interactions.view("oFan1", 1, LAST_OF_JANUARY_IN_SHANGHAI),
                Interactions.view("oFan2", 1, LAST_OF_JANUARY_IN_SHANGHAI));

        assertThat(writer.write(batch)).isEqualTo(new WriteReport(2, 0, List.of()));
        assertThat(writer.write(batch)).isEqualTo(new WriteReport(0, 2, List.of()));
        assertThat(count(names.interactions())).isEqualTo(2);
    }

    @Test
    void eachInteractionGoesToItsMonthInShanghai() throws IOException {
        writer.write(List.of(
                Interactions.view("oFan1", 1, LAST_OF_JANUARY_IN_SHANGHAI),
                Interactions.view("oFan1", 2, FIRST_OF_FEBRUARY_IN_SHANGHAI)));

        assertThat(count(names.interactions(YearMonth.of(2026, 1)))).isEqualTo(1);
        assertThat(count(names.interactions(YearMonth.of(2026, 2)))).isEqualTo(1);
        assertThat(count(names.interactions())).isEqualTo(2);
    }

    @Test
    void anIndexThatSomeoneDeletedIsCreatedAgain() throws IOException {
        Interaction view = Interactions.view("oFan1", 1, FIRST_OF_FEBRUARY_IN_SHANGHAI);
        writer.write(List.of(view));
        elastic.client().indices().delete(d -> d.index(names.interactions(YearMonth.of(2026, 2))));

        assertThat(writer.write(List.of(view))).isEqualTo(new WriteReport(1, 0, List.of()));
    }

    private long count(String index) throws IOException {
        elastic.client().indices().refresh(r -> r.index(index));
        return elastic.client().count(c -> c.index(index)).count();
    }
}
