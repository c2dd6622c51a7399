package io.hearth.domain.contact;

import java.util.regex.Pattern;

/**
 * A phone number in its one international form. It shows itself masked, so that no log or error can tell it; whoever
 * needs the digits asks for {@link #e164()}.
 */
public final class PhoneNumber {

    /** ITU-T E.164: a plus and at most 15 digits, the first not zero; fewer than seven digits reach nobody. */
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

    private static final String CHINA = "+86";
    private static final int SHOWN_AT_START = 3;
    private static final int SHOWN_AT_END = 4;

    /** Of a short foreign number too: three digits are soon tried through. */
    private static final int FEWEST_HIDDEN = 4;

    private final String e164;

    /** @throws IllegalArgumentException if the value is not in the form of E.164; the message does not repeat it */
    public PhoneNumber(String e164) {
        if (!E164.matcher(e164).matches()) {
            throw new IllegalArgumentException("a phone number is not in the form of E.164");
        }
        this.e164 = e164;
    }

    /** A plus, the country's code and the national number. */
    public String e164() {
        return e164;
    }

    /** As people in China write it, with the middle hidden: {@code 199****0001}. */
    public String masked() {
        String digits = e164.startsWith(CHINA) ? e164.substring(CHINA.length()) : e164;
        int hidden = Math.max(FEWEST_HIDDEN, digits.length() - SHOWN_AT_START - SHOWN_AT_END);
        return digits.substring(0, SHOWN_AT_START) + "*".repeat(hidden) + digits.substring(SHOWN_AT_START + hidden);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PhoneNumber number && number.e164.equals(e164);
    }

    @Override
    public int hashCode() {
        return e164.hashCode();
    }

    @Override
    public String toString() {
        return masked();
    }
}
