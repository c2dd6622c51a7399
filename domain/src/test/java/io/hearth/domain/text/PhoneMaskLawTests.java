package io.hearth.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** However a number is written, nothing of it is left, and nothing but it is taken. */
class PhoneMaskLawTests {

    private static final List<String> WRITINGS =
            List.of("0123456789", "０１２３４５６７８９", "零一二三四五六七八九", "〇壹贰叁肆伍陆柒捌玖", "洞幺两三四五六拐八勾", "⓪①②③④⑤⑥⑦⑧⑨", "٠١٢٣٤٥٦٧٨٩");

    @Property(tries = 1_000)
    void aMobileNumberIsMaskedHoweverItIsWritten(
            @ForAll("mobiles") String number,
            @ForAll("writings") List<Integer> writing,
            @ForAll("separators") List<String> separators,
            @ForAll("prefixes") String prefix,
            @ForAll("neighbours") String before,
            @ForAll("neighbours") String after) {
        String written = IntStream.range(0, number.length())
                .mapToObj(i -> (i == 0 ? "" : separators.get(i)) + digit(number.charAt(i), writing.get(i)))
                .collect(Collectors.joining());
        assertThat(PhoneMask.mask(before + prefix + written + after)).isEqualTo(before + PhoneMask.MASK + after);
    }

    @Property(tries = 300)
    void aLandlineIsMaskedWithAndWithoutSeparators(
            @ForAll("areas") String area,
            @ForAll("lines") String line,
            @ForAll("landlineSeparators") String separator) {
        assertThat(PhoneMask.mask("家里" + area + separator + line + "。")).isEqualTo("家里***。");
    }

    @Property(tries = 500)
    void textWithFewerThanNineDigitsStays(@ForAll("fewDigits") String text) {
        assertThat(PhoneMask.mask(text)).isEqualTo(text);
    }

    @Test
    void noTextMakesItSlow() {
        for (String part : List.of("1 ", "一-", "86", "1空", "0１", "1３ 、、、")) {
            String text = part.repeat(50_000);
            long begin = System.nanoTime();
            PhoneMask.mask(text);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).as(part).isLessThan(Duration.ofSeconds(2));
        }
    }

    private static int digit(char c) {
        return c - '0';
    }

    private static String digit(char c, int writing) {
        return WRITINGS.get(writing).substring(digit(c), digit(c) + 1);
    }

    @Provide
    Arbitrary<String> mobiles() {
        return Combinators.combine(
                        Arbitraries.integers().between(3, 9),
                        Arbitraries.strings().numeric().ofLength(9))
                .as((second, rest) -> "1" + second + rest);
    }

    /** One writing throughout, or a mixture. */
    @Provide
    Arbitrary<List<Integer>> writings() {
        // A foreign script's 1 is no 1 of a Chinese number: it only stands further behind.
        Arbitrary<Integer> any = Arbitraries.integers().between(0, WRITINGS.size() - 1);
        Arbitrary<Integer> local = Arbitraries.integers().between(0, WRITINGS.size() - 2);
        Arbitrary<List<Integer>> mixed = Combinators.combine(
                        local.list().ofSize(2), any.list().ofSize(9))
                .as((head, tail) -> IntStream.concat(
                                head.stream().mapToInt(i -> i), tail.stream().mapToInt(i -> i))
                        .boxed()
                        .toList());
        return Arbitraries.oneOf(mixed, local.map(i -> Collections.nCopies(11, i)));
    }

    @Provide
    Arbitrary<List<String>> separators() {
        Arbitrary<String> each =
                Arbitraries.of("", "", "", " ", "-", "　", "－", ".", "·", " - ", "空", "—", "、", "\u200b");
        return each.list().ofSize(11);
    }

    @Provide
    Arbitrary<String> prefixes() {
        return Arbitraries.of("", "", "+86", "+86 ", "0086", "86-", "（+86）", "＋８６");
    }

    @Provide
    Arbitrary<String> neighbours() {
        return Arbitraries.of("", "我的号码", "：", "加微信", "tel", "😀", "；", "，谢谢");
    }

    @Provide
    Arbitrary<String> areas() {
        return Arbitraries.of("010", "021", "0571", "０２８", "0755");
    }

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("23456789").ofLength(7),
                Arbitraries.strings().withChars("23456789").ofLength(8));
    }

    @Provide
    Arbitrary<String> landlineSeparators() {
        return Arbitraries.of("", "-", " ", "－", " - ");
    }

    @Provide
    Arbitrary<String> fewDigits() {
        return Arbitraries.strings()
                .withChars("3室2厅90平米首付一二 -.")
                .ofMaxLength(60)
                .filter(text ->
                        text.chars().filter(c -> "329０0一二".indexOf(c) >= 0).count() < 9);
    }
}
