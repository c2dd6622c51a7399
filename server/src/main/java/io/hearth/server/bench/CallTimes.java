package io.hearth.server.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** How long each call took to be answered in full, round after round. */
final class CallTimes {

    private static final double P50 = 0.50;
    private static final double P95 = 0.95;
    private static final double NANOS_A_MILLI = 1e6;

    private final List<DashboardCall> calls;
    private final double[][] millis;
    private int rounds;

    CallTimes(List<DashboardCall> calls, int mostRounds) {
        this.calls = calls;
        this.millis = new double[calls.size()][mostRounds];
    }

    boolean isFull() {
        return rounds == millis[0].length;
    }

    /** Makes each call once, one after the other. */
    void round(BenchSession session) throws IOException, InterruptedException {
        for (int number = 0; number < calls.size(); number++) {
            DashboardCall call = calls.get(number);
            long began = System.nanoTime();
            session.call(call.method(), call.path(rounds), call.body());
            millis[number][rounds] = (System.nanoTime() - began) / NANOS_A_MILLI;
        }
        rounds++;
    }

    /** Adds what each call took the first time, when nothing was at hand. */
    void putFirstInto(Map<String, Number> figures) {
        for (int number = 0; number < calls.size(); number++) {
            figures.put(calls.get(number).name() + "_first_ms", tenths(millis[number][0]));
        }
    }

    /**
     * Adds the figures, and how many calls are beyond the limit.
     *
     * @param when such as {@code idle}
     */
    void putInto(Map<String, Number> figures, String when, double limitMillis) {
        int beyond = 0;
        double slowest = 0;
        for (int number = 0; number < calls.size(); number++) {
            double[] sorted = Arrays.copyOf(millis[number], rounds);
            Arrays.sort(sorted);
            String name = calls.get(number).name() + "_" + when;
            double p95 = rank(sorted, P95);
            figures.put(name + "_p50_ms", tenths(rank(sorted, P50)));
            figures.put(name + "_p95_ms", tenths(p95));
            figures.put(name + "_slowest_ms", tenths(sorted[rounds - 1]));
            beyond += p95 > limitMillis ? 1 : 0;
            slowest = Math.max(slowest, p95);
        }
        figures.put(when + "_rounds", rounds);
        figures.put(when + "_calls", calls.size());
        figures.put(when + "_calls_beyond_limit", beyond);
        figures.put(when + "_slowest_call_p95_ms", tenths(slowest));
    }

    /** The smallest value that so large a part does not exceed. */
    private static double rank(double[] sorted, double part) {
        return sorted[(int) Math.ceil(part * sorted.length) - 1];
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
