package io.hearth.domain.nurture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fits a day's mass sends into the calls that WeChat allows a day: hour buckets of the same content are merged, the
 * smallest first, into the nearest hour in which that content goes out anyway.
 */
public final class CallSlots {

    private CallSlots() {}

    /**
     * Fans who get the same content in the same hour.
     *
     * @param content names what they get
     * @param hour 0 to 23
     * @param fans 1 and more
     */
    public record Bucket(String content, int hour, long fans) {

        /** How many calls it takes. */
        public long calls(int fansPerCall) {
            return (fans + fansPerCall - 1) / fansPerCall;
        }
    }

    /** A bucket that goes out in another hour than its fans' own. */
    public record Move(Bucket bucket, int toHour) {}

    /**
     * @param slots how many calls the day has left
     * @param fansPerCall 10,000 (WeChat, mass send by openid)
     * @return the moves that are needed, in their order; each bucket of the day at most once
     */
    public static List<Move> fit(List<Bucket> buckets, long slots, int fansPerCall) {
        Map<Bucket, List<Bucket>> merged = new HashMap<>();
        buckets.forEach(bucket -> merged.put(bucket, List.of(bucket)));
        while (calls(merged, fansPerCall) > slots) {
            Bucket smallest = smallestWithCompany(merged.keySet().stream().toList());
            if (smallest == null) {
                break;
            }
            mergeInto(merged, smallest, nearest(merged, smallest));
        }
        return moves(merged);
    }

    /** How many calls the buckets take. */
    public static long calls(List<Bucket> buckets, int fansPerCall) {
        return buckets.stream().mapToLong(bucket -> bucket.calls(fansPerCall)).sum();
    }

    private static long calls(Map<Bucket, List<Bucket>> merged, int fansPerCall) {
        return calls(List.copyOf(merged.keySet()), fansPerCall);
    }

    private static Bucket nearest(Map<Bucket, List<Bucket>> merged, Bucket smallest) {
        return merged.keySet().stream()
                .filter(other -> isCompany(smallest, other))
                .min(Comparator.comparingInt((Bucket other) -> Math.abs(other.hour() - smallest.hour()))
                        .thenComparing(Bucket::hour, Comparator.reverseOrder()))
                .orElseThrow();
    }

    private static @Nullable Bucket smallestWithCompany(List<Bucket> buckets) {
        return buckets.stream()
                .filter(bucket -> buckets.stream().anyMatch(other -> isCompany(bucket, other)))
                .min(Comparator.comparingLong(Bucket::fans)
                        .thenComparing(Bucket::content)
                        .thenComparingInt(Bucket::hour))
                .orElse(null);
    }

    private static boolean isCompany(Bucket bucket, Bucket other) {
        return bucket.content().equals(other.content()) && bucket.hour() != other.hour();
    }

    private static void mergeInto(Map<Bucket, List<Bucket>> merged, Bucket bucket, Bucket target) {
        List<Bucket> all = new ArrayList<>(merged.getOrDefault(target, List.of()));
        all.addAll(merged.getOrDefault(bucket, List.of()));
        merged.remove(bucket);
        merged.remove(target);
        merged.put(new Bucket(target.content(), target.hour(), target.fans() + bucket.fans()), all);
    }

    private static List<Move> moves(Map<Bucket, List<Bucket>> merged) {
        List<Move> moves = new ArrayList<>();
        merged.forEach((target, buckets) -> buckets.stream()
                .filter(bucket -> bucket.hour() != target.hour())
                .forEach(bucket -> moves.add(new Move(bucket, target.hour()))));
        moves.sort(Comparator.comparing((Move move) -> move.bucket().content())
                .thenComparingInt(move -> move.bucket().hour()));
        return moves;
    }
}
