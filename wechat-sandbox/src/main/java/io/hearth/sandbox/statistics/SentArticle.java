package io.hearth.sandbox.statistics;

import java.time.LocalDate;

/**
 * An article of a mass message that has gone out.
 *
 * @param msgid the message's data id and the article's place in it, for instance {@code 2650000001_1}
 * @param sourceUrl what "read the original" opens; may be empty
 * @param targets how many it was sent to
 */
public record SentArticle(String msgid, String title, String sourceUrl, LocalDate day, int targets) {}
