package io.hearth.store.trait;

import io.hearth.domain.contact.Subject;
import io.hearth.domain.segment.Trait;

/**
 * One value of a trait of one key, as a line of a snapshot: {@code fan:… tag 老业主}. A key with several has several
 * lines.
 *
 * @param subject the stored form of a {@link Subject}, which has no white space in it
 * @param value one line of text
 */
public record TraitLine(String subject, Trait trait, String value) {

    /** People's text is put on one line. */
    public TraitLine {
        value = oneLine(value);
    }

    /** A value as contacts have it and rules are to name it. */
    public static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    public String toText() {
        return subject + " " + trait.code() + " " + value;
    }

    /** @throws IllegalArgumentException if the line is none that {@link #toText} writes; the message does not repeat it */
    public static TraitLine parse(String line) {
        int afterSubject = line.indexOf(' ');
        int afterTrait = line.indexOf(' ', afterSubject + 1);
        if (afterSubject < 0 || afterTrait < 0) {
            throw new IllegalArgumentException("a trait without its key, its name or its value");
        }
        return new TraitLine(
                line.substring(0, afterSubject),
                Trait.ofCode(line.substring(afterSubject + 1, afterTrait)),
                line.substring(afterTrait + 1));
    }
}
