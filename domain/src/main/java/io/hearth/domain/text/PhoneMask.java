package io.hearth.domain.text;

import java.util.regex.Pattern;

/**
 * Takes phone numbers out of text that people typed, before anything keeps it. Whoever has to call reads the number
 * from the phone vault, never from a message. Numbers are found however they are written: full-width, in Chinese or
 * circled digits, in groups, with the country's code, as landlines with their area code. Seven or eight digits without
 * an area code are left: they may be anything.
 */
public final class PhoneMask {

    /** What stands in the place of a number. */
    public static final String MASK = "***";

    private static final String CHINESE = "〇零一二三四五六七八九幺两壹贰叁肆伍陆柒捌玖洞拐勾";
    private static final String CIRCLED = "⓪①②③④⑤⑥⑦⑧⑨";

    /** Decimal digits of every script, full-width ones among them. */
    private static final String PLAIN = "\\p{Nd}";

    private static final String D = "[" + PLAIN + CHINESE + CIRCLED + "]";
    private static final String ONE = "[1１𝟏𝟙𝟣𝟭𝟷一幺壹①]";
    private static final String THREE_TO_NINE = "(?![012０１２〇零一二幺两壹贰洞⓪①②])" + D;

    /** What people put between groups, and the marks that make a digit an emoji; {@code \p{Cf}} is of no width. */
    private static final String MARKS = "[\\s\\u3000\\-－‐-―_.．·・•,，、*~\\uFE0F\\u20E3\\p{Cf}]{0,3}+";

    private static final String WORDS = "(?:空格|空|横杠|杠|横|减|然后|接着|再|后面|中间|尾号)";
    private static final String SEP = "(?:" + MARKS + "(?:" + WORDS + MARKS + ")?+)";

    /** 1[3-9] and nine more digits, with or without the country's code. */
    private static final String MOBILE = "(?:(?:[+＋]|[(（]|00|００){0,2}(?:86|８６|八六)[)）]?" + SEP + ")?" + ONE + SEP
            + THREE_TO_NINE + "(?:" + SEP + D + "){9}\\uFE0F?\\u20E3?";

    /** Area code (010, 02x, 03xx to 09xx), a separator or bracket, and seven or eight digits. */
    private static final String LANDLINE = "[(（]?[0０零〇][1-9１-９一二三四五六七八九]" + D + "{1,2}(?:[)）]" + SEP
            + "|[\\s\\u3000\\-－‐-―转]{1,3})" + D + "{3,4}" + SEP + D + "{4}";

    /** The same in one run: 0 and nine to eleven digits; what is counted or ordered seldom begins with 0. */
    private static final String RUN = "[0０][1-9１-９]" + PLAIN + "{8,10}";

    /** Digits on either side make it something else: an order number, a bar code. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<!" + PLAIN + ")(?:" + MOBILE + "|" + LANDLINE + "|" + RUN + ")(?!" + PLAIN + ")");

    /** The fewest digits of a number. */
    private static final int FEWEST = 9;

    private static final boolean[] DIGIT = digits();

    private PhoneMask() {}

    /** The text with each phone number replaced by {@link #MASK}. */
    public static String mask(String text) {
        return mayHoldNumber(text) ? NUMBER.matcher(text).replaceAll(MASK) : text;
    }

    private static boolean mayHoldNumber(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            if (DIGIT[text.charAt(i)]) {
                digits++;
            }
        }
        return digits >= FEWEST;
    }

    /** Digits beyond the first 65,536 characters are told by the first half of their pair. */
    private static boolean[] digits() {
        boolean[] digits = new boolean[Character.MAX_VALUE + 1];
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            digits[c] = Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER
                    || (CHINESE + CIRCLED).indexOf(c) >= 0
                    || Character.isHighSurrogate((char) c);
        }
        return digits;
    }
}
