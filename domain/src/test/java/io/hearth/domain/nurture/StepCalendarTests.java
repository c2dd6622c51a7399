package io.hearth.domain.nurture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hearth.domain.time.HumanTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepCalendarTests {

    private static final Duration DAY = Duration.ofDays(1);
    private static final HumanTime TIME = HumanTime.SHANGHAI;

    /** From 1970 to 2052: leap days and the years of daylight saving in China (1986 to 1991) included. */
    private static final long SECONDS = 82L * 365 * 24 * 3_600;

    private static final PublicHolidays HOLIDAYS = new PublicHolidays(
            IntStream.range(0, 8).mapToObj(LocalDate.of(2026, 10, 1)::plusDays).collect(Collectors.toSet()));

    private final StepCalendar calendar = new StepCalendar(TIME, QuietHours.DEFAULT, HOLIDAYS);

    @ParameterizedTest
    @CsvSource({
        // Anchor (Shanghai), best hour, due: the wish itself, the nearest hour outside the quiet ones, month ends.
        "2026-01-31T23:59:00+08:00, 20, 2026-02-28T20:00:00+08:00",
        "2026-02-01T00:00:00+08:00, 20, 2026-03-01T20:00:00+08:00",
        "2026-05-10T12:00:00+08:00, 3, 2026-06-10T09:00:00+08:00",
        "2026-05-10T12:00:00+08:00, 23, 2026-06-10T20:00:00+08:00",
        "2024-01-30T08:00:00+08:00, 9, 2024-02-29T09:00:00+08:00"
    })
    void aMonthLaterInTheBestHourThatIsNotQuiet(String anchor, int hour, String due) {
        assertThat(calendar.dueAt(monthly(1, false), instant(anchor), hour)).isEqualTo(instant(due));
    }

    @Test
    void aStepAtOnceIsDueAtNightAndInHolidays() {
        Instant anchor = instant("2026-10-02T03:04:05+08:00");
        assertThat(calendar.dueAt(StepTiming.atOnce(DAY), anchor, 20)).isEqualTo(anchor);
        assertThat(calendar.openFrom(StepTiming.atOnce(DAY), anchor)).isEqualTo(anchor);
    }

    @Test
    void aStepThatAvoidsHolidaysIsDueOnTheFirstDayAfterThem() {
        Instant anchor = instant("2026-09-02T12:00:00+08:00");
        assertThat(calendar.dueAt(monthly(1, true), anchor, 20)).isEqualTo(instant("2026-10-09T20:00:00+08:00"));
        assertThat(calendar.dueAt(monthly(1, false), anchor, 20)).isEqualTo(instant("2026-10-02T20:00:00+08:00"));
        assertThat(calendar.openFrom(monthly(1, true), instant("2026-10-03T12:00:00+08:00")))
                .isEqualTo(instant("2026-10-09T09:00:00+08:00"));
    }

    @Test
    void aStepWithoutOffsetWaitsForTheNextDayWhenItsHourIsOver() {
        Instant anchor = instant("2026-05-10T20:30:00+08:00");
        assertThat(calendar.dueAt(monthly(0, false), anchor, 20)).isEqualTo(instant("2026-05-11T20:00:00+08:00"));
        assertThat(calendar.dueAt(monthly(0, false), anchor, 3)).isEqualTo(instant("2026-05-11T09:00:00+08:00"));
    }

    @Property
    void nothingIsDueInQuietHoursOrOutsideTheWindowOrOnAnotherDay(
            @ForAll @LongRange(max = SECONDS) long second,
            @ForAll @IntRange(max = 24) int months,
            @ForAll @IntRange(max = 23) int hour,
            @ForAll @IntRange(max = 13) int from,
            @ForAll boolean avoidHolidays) {
        Instant anchor = Instant.ofEpochSecond(second);
        SendWindow window = new SendWindow(LocalTime.of(from, 30), LocalTime.of(from + 10, 30));
        StepTiming timing = new StepTiming(StepOffset.ofMonths(months), false, window, true, avoidHolidays, DAY);

        Instant dueAt = calendar.dueAt(timing, anchor, hour);

        ZonedDateTime due = dueAt.atZone(TIME.zone());
        assertThat(dueAt).isAfterOrEqualTo(anchor);
        assertThat(due.toLocalTime()).isBetween(LocalTime.of(9, 0), LocalTime.of(20, 0));
        assertThat(due.getHour()).isBetween(from + 1, from + 9);
        LocalDate day = StepOffset.ofMonths(months).from(TIME.dayOf(anchor));
        assertThat(due.toLocalDate()).isBetween(day, day.plusDays(avoidHolidays ? 9 : 1));
        assertThat(avoidHolidays && HOLIDAYS.isDayOff(due.toLocalDate())).isFalse();
        assertThat(calendar.openFrom(timing, dueAt)).isEqualTo(dueAt);
    }

    @Property
    void whatWaitsForAnOpenHourGoesAtItsBeginningAndWithinADay(
            @ForAll @LongRange(max = SECONDS) long second, @ForAll @IntRange(min = 1, max = (1 << 24) - 1) int mask) {
        SendHours hours = new SendHours(mask);
        Instant now = Instant.ofEpochSecond(second);

        Instant open = hours.openFrom(now, TIME);

        assertThat(open).isBetween(now, now.plus(Duration.ofHours(25)));
        assertThat(hours.isOpen(TIME.hourOf(open))).isTrue();
        assertThat(open.equals(now) || open.atZone(TIME.zone()).getMinute() == 0)
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"21:30, 08:30, 9, 20", "00:00, 00:00, 0, 23", "22:00, 06:00, 6, 21", "01:00, 07:00, 7, 23"})
    void quietHoursLeaveWholeHours(LocalTime from, LocalTime until, int first, int last) {
        SendHours hours = SendHours.of(SendWindow.ALL_DAY, new QuietHours(from, until));
        assertThat(hours.isOpen(first)).isTrue();
        assertThat(hours.isOpen(last)).isTrue();
        assertThat(first == 0 || !hours.isOpen(first - 1)).isTrue();
        assertThat(last == 23 || !hours.isOpen(last + 1)).isTrue();
    }

    @Test
    void aWindowThatIsQuietAllDayIsRefused() {
        SendWindow night = new SendWindow(LocalTime.of(2, 0), LocalTime.of(5, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> SendHours.of(night, QuietHours.DEFAULT));
        assertThatIllegalArgumentException().isThrownBy(() -> new SendWindow(LocalTime.NOON, LocalTime.of(9, 0)));
    }

    @Test
    void daysOffAreOnlyThoseNamed() {
        assertThat(new PublicHolidays(Set.of()).firstDayOutside(LocalDate.of(2026, 10, 1)))
                .isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(HOLIDAYS.firstDayOutside(LocalDate.of(2026, 10, 5))).isEqualTo(LocalDate.of(2026, 10, 9));
    }

    private static StepTiming monthly(int months, boolean avoidHolidays) {
        return new StepTiming(StepOffset.ofMonths(months), false, SendWindow.ALL_DAY, true, avoidHolidays, DAY);
    }

    private static Instant instant(String text) {
        return ZonedDateTime.parse(text).toInstant();
    }
}
