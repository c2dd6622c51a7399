package io.hearth.wechat.quota;

import io.hearth.wechat.Quota;
import java.time.Instant;

/** Whether a call may be made. */
public sealed interface Reservation {

    /** It may, and is counted. */
    record Granted(String api, Instant at) implements Reservation {}

    /** It may not, and is not counted. */
    record Spent(Quota quota, Instant until) implements Reservation {}
}
