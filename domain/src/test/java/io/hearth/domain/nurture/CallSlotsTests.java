package io.hearth.domain.nurture;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.nurture.CallSlots.Bucket;
import io.hearth.domain.nurture.CallSlots.Move;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CallSlotsTests {

    private static final int PER_CALL = 10_000;

    @Test
    void nothingMovesWhileThereAreSlots() {
        List<Bucket> day = List.of(new Bucket("a", 9, 10), new Bucket("a", 20, 20_001), new Bucket("b", 9, 1));
        assertThat(CallSlots.calls(day, PER_CALL)).isEqualTo(5);
        assertThat(CallSlots.fit(day, 5, PER_CALL)).isEmpty();
    }

    @Test
    void theSmallestBucketsJoinTheNearestHourOfTheirContent() {
        List<Bucket> day = List.of(
                new Bucket("a", 9, 5), new Bucket("a", 12, 700), new Bucket("a", 20, 900), new Bucket("b", 10, 1));
        assertThat(CallSlots.fit(day, 3, PER_CALL)).containsExactly(new Move(day.get(0), 12));
        assertThat(CallSlots.fit(day, 2, PER_CALL)).containsExactly(new Move(day.get(0), 20), new Move(day.get(1), 20));
    }

    @Test
    void contentsAreNeverMixedSoTooFewSlotsStayTooFew() {
        List<Bucket> day = List.of(new Bucket("a", 9, 5), new Bucket("b", 9, 5));
        assertThat(CallSlots.fit(day, 1, PER_CALL)).isEmpty();
    }

    @Property(tries = 300)
    void mergedDaysKeepEveryFanAndTheirContentAndFitWheneverTheyCan(
            @ForAll @Size(max = 40) List<@IntRange(max = 6 * 24 - 1) Integer> places,
            @ForAll @IntRange(min = 1, max = 40) int slots) {
        List<Bucket> day = buckets(places);

        List<Move> moves = CallSlots.fit(day, slots, PER_CALL);
        List<Bucket> merged = apply(day, moves);

        assertThat(fansByContent(merged)).isEqualTo(fansByContent(day));
        long contents = fansByContent(day).values().stream()
                .mapToLong(fans -> (fans + PER_CALL - 1) / PER_CALL)
                .sum();
        assertThat(CallSlots.calls(merged, PER_CALL))
                .isLessThanOrEqualTo(Math.max(slots, contents))
                .isLessThanOrEqualTo(CallSlots.calls(day, PER_CALL));
        assertThat(day).containsAll(moves.stream().map(Move::bucket).toList());
        assertThat(moves).allMatch(move -> day.stream()
                .anyMatch(b -> b.content().equals(move.bucket().content()) && b.hour() == move.toHour()));
    }

    private static List<Bucket> buckets(List<Integer> places) {
        Map<Integer, Long> counts = new HashMap<>();
        places.forEach(place -> counts.merge(place, 1_300L, Long::sum));
        List<Bucket> buckets = new ArrayList<>();
        counts.forEach((place, fans) -> buckets.add(new Bucket("content-" + place / 24, place % 24, fans)));
        return buckets;
    }

    private static List<Bucket> apply(List<Bucket> day, List<Move> moves) {
        Map<String, Map<Integer, Long>> fans = new HashMap<>();
        for (Bucket bucket : day) {
            int hour = moves.stream()
                    .filter(move -> move.bucket().equals(bucket))
                    .map(Move::toHour)
                    .findFirst()
                    .orElse(bucket.hour());
            fans.computeIfAbsent(bucket.content(), key -> new HashMap<>()).merge(hour, bucket.fans(), Long::sum);
        }
        List<Bucket> merged = new ArrayList<>();
        fans.forEach((content, hours) -> hours.forEach((hour, count) -> merged.add(new Bucket(content, hour, count))));
        return merged;
    }

    private static Map<String, Long> fansByContent(List<Bucket> buckets) {
        Map<String, Long> fans = new HashMap<>();
        buckets.forEach(bucket -> fans.merge(bucket.content(), bucket.fans(), Long::sum));
        return fans;
    }
}
