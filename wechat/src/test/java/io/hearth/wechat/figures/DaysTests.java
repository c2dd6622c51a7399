package io.hearth.wechat.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DaysTests {

    private static final LocalDate DAY = LocalDate.parse("2028-02-27");

    /** Each day once, in order, and no piece longer than allowed. */
    @Property(tries = 200)
    void piecesAreTheSameDays(@ForAll @IntRange(max = 400) int length, @ForAll @IntRange(min = 1, max = 31) int most) {
        Days days = new Days(DAY, DAY.plusDays(length));
        List<Days> pieces = days.inPiecesOf(most);

        assertThat(pieces.stream().flatMap(DaysTests::each))
                .containsExactlyElementsOf(each(days).toList());
        assertThat(pieces).allSatisfy(piece -> assertThat(each(piece)).hasSizeBetween(1, most));
    }

    @Test
    void daysRunForwards() {
        assertThat(Days.of(DAY).inPiecesOf(7)).containsExactly(new Days(DAY, DAY));
        assertThatIllegalArgumentException().isThrownBy(() -> new Days(DAY, DAY.minusDays(1)));
    }

    private static Stream<LocalDate> each(Days days) {
        return days.first().datesUntil(days.last().plusDays(1));
    }
}
