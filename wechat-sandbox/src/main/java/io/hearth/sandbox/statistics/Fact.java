package io.hearth.sandbox.statistics;

import io.hearth.sandbox.time.ShanghaiCalendar;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One thing that the data cube counts.
 *
 * @param number the kind within the kind: the source of a follow, WeChat's number of a message type, a share's scene
 * @param article {@code msgid} of the article that was read or shared; empty otherwise
 */
public record Fact(Kind kind, Instant at, String openid, int number, String article) {

    /** What is counted. */
    public enum Kind {
        FOLLOW,
        LEAVE,
        MESSAGE,
        READ,
        SHARE
    }

    public LocalDate day() {
        return ShanghaiCalendar.day(at);
    }

    /** As the data cube writes hours: 900 for nine o'clock. */
    public int hour() {
        return ShanghaiCalendar.hour(at) * 100;
    }
}
