package io.hearth.push.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.contact.OpenId;
import io.hearth.push.PushFixture;
import io.hearth.push.content.Content;
import io.hearth.push.content.ContentBody;
import io.hearth.push.content.ContentClass;
import io.hearth.push.plan.PlanFixture;
import io.hearth.push.postgres.Database;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What fans have had, and what is promised to them, at the edges of months. */
class FanUseIT {

    private static final int QUOTA = 4;
    private static final OpenId FAN = new OpenId("fan0");

    /** Planned a month after the start. */
    private static final Instant LAST_OF_DECEMBER = Instant.parse("2026-12-31T15:59:59Z");

    private static final Instant FIRST_OF_JANUARY = Instant.parse("2026-12-31T16:00:00Z");

    private final PlanFixture house = new PlanFixture();
    private final Database database = house.push.database;
    private final FanUse use = new FanUse(database, QUOTA, new PushCaps(1, 100, 100));

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void whatPlansHavePlannedForTheMonthIsPromised() {
        plan(QUOTA);

        assertThat(use.spentOrPromised(List.of(FAN), LAST_OF_DECEMBER)).containsExactly(FAN);
        assertThat(use.spentOrPromised(List.of(FAN), Instant.parse("2026-11-30T15:59:59Z")))
                .as("the month before")
                .isEmpty();
        assertThat(use.of(List.of(FAN), LAST_OF_DECEMBER).monthSpent())
                .as("the plans' own")
                .isEmpty();
    }

    @Test
    void whatWasSentIsSpentUntilTheMonthEndsInShanghai() {
        plan(QUOTA);
        sent(Instant.parse("2026-12-01T00:00:00Z"));

        assertThat(use.of(List.of(FAN), LAST_OF_DECEMBER).monthSpent()).containsExactly(FAN);
        assertThat(use.spentOrPromised(List.of(FAN), LAST_OF_DECEMBER)).containsExactly(FAN);
        assertThat(use.of(List.of(FAN), FIRST_OF_JANUARY).monthSpent()).isEmpty();
        assertThat(use.spentOrPromised(List.of(FAN), FIRST_OF_JANUARY)).isEmpty();
    }

    @Test
    void oneLessThanTheQuotaIsNeitherSpentNorPromised() {
        plan(QUOTA - 1);

        assertThat(use.spentOrPromised(List.of(FAN), LAST_OF_DECEMBER)).isEmpty();
        sent(Instant.parse("2026-12-01T00:00:00Z"));
        assertThat(use.of(List.of(FAN), LAST_OF_DECEMBER).monthSpent()).isEmpty();
    }

    @Test
    void theHousesCapsCountWhatItSendsOfItsOwnAccord() {
        plan(1);
        answered(LAST_OF_DECEMBER);
        assertThat(use.of(List.of(FAN), LAST_OF_DECEMBER).capped())
                .as("by an answer")
                .isEmpty();

        sent(LAST_OF_DECEMBER);
        assertThat(use.of(List.of(FAN), LAST_OF_DECEMBER).capped()).containsExactly(FAN);
        assertThat(use.of(List.of(FAN), FIRST_OF_JANUARY).capped())
                .as("the next day")
                .isEmpty();
    }

    private void plan(int steps) {
        house.fans(List.of(FAN), PushFixture.START);
        house.startedWith(
                IntStream.range(0, steps).mapToObj(step -> "step-" + step).toList(),
                Content.of(ContentClass.MARKETING, new ContentBody.Text("您好")));
        house.plan();
    }

    private void sent(Instant at) {
        database.sql("update touchpoint set state = 'SENT', called_at = :at where plan_no is not null")
                .param("at", Database.at(at))
                .update();
    }

    private void answered(Instant at) {
        database.sql("with said as (insert into answer (openid, request_key, text, author, message_id)"
                        + " values (:fan, 'r', '您好', 'wang', 'm') returning answer_id, openid)"
                        + " insert into touchpoint (answer_id, openid, state, way, due_at, called_at, changed_at)"
                        + " select answer_id, openid, 'SENT', 'SERVICE', :at, :at, :at from said")
                .param("fan", FAN.value())
                .param("at", Database.at(at))
                .update();
    }
}
