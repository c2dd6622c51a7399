package io.hearth.wechat.quota;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How much of a quota is used.
 *
 * @param api the kind of call
 * @param used calls today, in Shanghai
 * @param limit calls in a day; empty where none is known
 * @param usedInMinute calls in the last 60 s; 0 where these are not limited, since nobody counts them then
 * @param minuteLimit calls in any 60 s; empty where none is known
 * @param spentUntil until when no such call is made, if that instant is to come: because WeChat said so, or the day's or
 *     the minute's are used up; the latest of what applies
 */
public record QuotaUse(
        String api,
        int used,
        OptionalInt limit,
        int usedInMinute,
        OptionalInt minuteLimit,
        Optional<Instant> spentUntil) {}
