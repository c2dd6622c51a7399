package io.hearth.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.interaction.InteractionType;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DemoHistoryTests {

    private static final Instant NOW = Instant.parse("2026-03-01T04:00:00Z");

    private final List<Interaction> history =
            new DemoHistory(7, 2_000, NOW).interactions().toList();

    @Test
    void sameSeedTellsTheSameStory() {
        assertThat(new DemoHistory(7, 2_000, NOW).interactions()).isEqualTo(history);
        assertThat(new DemoHistory(8, 2_000, NOW).interactions()).isNotEqualTo(history);
    }

    @Test
    void nothingHappensInTheFutureOrMoreThanAYearAndADayAgo() {
        assertThat(history).allSatisfy(i -> assertThat(i.occurredAt()).isBetween(NOW.minus(Duration.ofDays(367)), NOW));
    }

    @Test
    void idsAreUnique() {
        Set<Object> ids = new HashSet<>();
        assertThat(history).allSatisfy(i -> assertThat(ids.add(i.id())).isTrue());
    }

    @Test
    void fewerFansBuyThanVisitAndFewerVisitThanFollow() {
        assertThat(count(InteractionType.FOLLOW)).isGreaterThan(1_900);
        assertThat(count(InteractionType.VISIT)).isBetween(200L, count(InteractionType.FOLLOW) / 2);
        assertThat(count(InteractionType.RESERVATION)).isBetween(50L, count(InteractionType.VISIT) / 2);
        assertThat(count(InteractionType.HANDOVER)).isBetween(10L, count(InteractionType.RESERVATION) - 1);
        assertThat(count(InteractionType.REFERRAL_MADE)).isPositive();
    }

    @Test
    void whoLeftIsNotAmongTheFollowers() {
        Set<String> left = new HashSet<>();
        history.stream()
                .filter(i -> i.type() == InteractionType.UNFOLLOW)
                .forEach(i -> left.add(i.subject().key()));
        assertThat(left).isNotEmpty();
        assertThat(new DemoHistory(7, 2_000, NOW).followers())
                .hasSize(2_000 - left.size())
                .noneMatch(openId -> left.contains(openId.value()));
    }

    private long count(InteractionType type) {
        return history.stream().filter(i -> i.type() == type).count();
    }
}
