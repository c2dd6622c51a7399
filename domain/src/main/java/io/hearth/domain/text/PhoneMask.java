package io.hearth.domain.text;

import java.util.regex.Pattern;

/**
 * Takes phone numbers out of text that people typed, before anything keeps it. Whoever has to call reads the number
 * from the phone vault, never from a message.
 */
public final class PhoneMask {

    /** What stands in the place of a number. */
    public static final String MASK = "***";

    /** ASCII and full-width digits; people separate groups by blanks, hyphens, dots and their full-width forms. */
    private static final String D = "[0-9０-９]";

    private static final String SEP = "[ \\u3000\\-－.．·_—]?";

    /** 1[3-9] and nine more digits, with or without the country's code. */
    private static final String MOBILE =
            "(?:(?:[+＋]|00|００)?(?:86|８６)" + SEP + ")?[1１]" + SEP + "[3-9３-９](?:" + SEP + D + "){9}";

    /** Area code (010, 02x, 03xx to 09xx), a separator or bracket, and seven or eight digits. */
    private static final String LANDLINE =
            "[(（]?[0０][1-9１-９]" + D + "{1,2}(?:[)）]" + SEP + "|[ \\u3000\\-－—])" + D + "{3,4}" + SEP + D + "{4}";

    /** Digits on either side make it something else: an order number, a bar code. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<!" + D + ")(?:" + MOBILE + "|" + LANDLINE + ")(?!" + D + ")");

    /** The fewest digits of a number. */
    private static final int FEWEST = 9;

    private PhoneMask() {}

    /** The text with each phone number replaced by {@link #MASK}. */
    public static String mask(String text) {
        return mayHoldNumber(text) ? NUMBER.matcher(text).replaceAll(MASK) : text;
    }

    private static boolean mayHoldNumber(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= '0' && c <= '9') || (c >= '０' && c <= '９')) {
                digits++;
            }
        }
        return digits >= FEWEST;
    }
}
