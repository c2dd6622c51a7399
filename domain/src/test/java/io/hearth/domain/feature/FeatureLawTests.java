package io.hearth.domain.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.hearth.domain.rollup.Acts;
import io.hearth.domain.rollup.DayRollup;
import io.hearth.domain.rollup.RollupBuilder;
import io.hearth.domain.rollup.RollupBuilder.Act;
import io.hearth.domain.time.HumanTime;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(Acts.class)
@Domain(DomainContext.Global.class)
class FeatureLawTests {

    private static final LocalDate TODAY = HumanTime.SHANGHAI.dayOf(Acts.END);

    @Property
    void dayCountsAnswerForAnyWindowAndReadBackFromTheirText(
            @ForAll List<Act> acts, @ForAll @IntRange(min = 1, max = 400) int window) {
        ContactFeatures.of(past(acts), HourCounts.NONE).activity().forEach((type, activity) -> {
            assertThat(DayCounts.parse(activity.days().toText())).isEqualTo(activity.days());
            assertThat(activity.days().within(window, TODAY))
                    .isEqualTo(acts.stream()
                            .filter(act -> act.type() == type)
                            .map(act -> HumanTime.SHANGHAI.dayOf(act.at()))
                            .filter(day -> day.isAfter(TODAY.minusDays(window)) && !day.isAfter(TODAY))
                            .count());
        });
    }

    @Property
    void engagementFadesByHalfInAMonthAndKeepsTheOrderOfContacts(@ForAll List<Act> one, @ForAll List<Act> other) {
        double level = Engagement.level(past(one));
        LocalDate later = TODAY.plusDays(Engagement.HALF_LIFE_DAYS);
        assertThat(Engagement.score(level, later)).isCloseTo(Engagement.score(level, TODAY) / 2, within(1e-6));
        double otherLevel = Engagement.level(past(other));
        assertThat(Double.compare(Engagement.score(level, TODAY), Engagement.score(otherLevel, TODAY)))
                .isEqualTo(Double.compare(level, otherLevel));
    }

    @Property
    void oneActMoreNeverLowersEngagement(@ForAll List<Act> acts, @ForAll Act more) {
        List<Act> all = new java.util.ArrayList<>(acts);
        all.add(more);
        assertThat(Engagement.level(past(all))).isGreaterThanOrEqualTo(Engagement.level(past(acts)) - 1e-4);
    }

    @Property
    void theBestHourIsTheChannelsWithoutOwnActsAndTheOwnWithMany(
            @ForAll @IntRange(min = 0, max = 23) int own, @ForAll @IntRange(min = 0, max = 23) int channel) {
        HourCounts habit = only(channel, 1_000);
        assertThat(BestHour.of(HourCounts.NONE, habit)).isEqualTo(new BestHour(channel, 1));
        assertThat(BestHour.of(only(own, 100), habit).hour()).isEqualTo(own);
        assertThat(BestHour.of(HourCounts.NONE, HourCounts.NONE).confidence()).isCloseTo(1 / 24.0, within(1e-3));
    }

    @Property
    void fifthsHoldAFifthEachWhenAllValuesDiffer(
            @ForAll @Size(min = 5, max = 60) java.util.Set<@LongRange(min = 0) Long> set) {
        long[] values = set.stream().mapToLong(Long::longValue).toArray();
        Fifths fifths = Fifths.of(values);
        int[] sizes = new int[6];
        Arrays.stream(values).forEach(value -> sizes[fifths.of(value)]++);
        assertThat(IntStream.rangeClosed(1, 5).map(part -> sizes[part]))
                .allSatisfy(size -> assertThat(size).isBetween(values.length / 5, values.length / 5 + 1));
    }

    private static HourCounts only(int hour, long count) {
        long[] counts = new long[HourCounts.HOURS];
        counts[hour] = count;
        return HourCounts.of(counts);
    }

    private static List<DayRollup> past(List<Act> acts) {
        return RollupBuilder.of(acts).stream().sorted(DayRollup.CHRONOLOGICAL).toList();
    }
}
