package io.hearth.push.result;

/**
 * How much more of those who were to be sent something did what the campaign wants than of those left alone.
 *
 * <p>Everybody counts in the group to which chance has put them, whether or not anything reached them: who can be reached
 * differs from who cannot, and that is not the campaign's doing. The interval is Newcombe's hybrid of two Wilson score
 * intervals (Statistics in Medicine 17, 1998, method 10), 95 %: it holds for small groups and for shares near 0.
 *
 * @param difference of the two shares; 0.02 is two more of a hundred
 * @param low the interval's lower end
 * @param high the interval's upper end
 */
public record Lift(double difference, double low, double high) {

    /** Of the normal distribution, for 95 %. */
    private static final double Z = 1.959963984540054;

    /**
     * @param sent how many were to be sent something, at least 1
     * @param alone how many were left alone, at least 1
     */
    public static Lift of(long sentConverted, long sent, long aloneConverted, long alone) {
        Wilson one = Wilson.of(sentConverted, sent);
        Wilson other = Wilson.of(aloneConverted, alone);
        double difference = one.share - other.share;
        return new Lift(
                difference,
                difference - Math.hypot(one.share - one.low, other.high - other.share),
                difference + Math.hypot(one.high - one.share, other.share - other.low));
    }

    /** Whether chance alone hardly explains it. */
    public boolean isClear() {
        return low > 0 || high < 0;
    }

    private record Wilson(double share, double low, double high) {

        static Wilson of(long converted, long all) {
            if (all < 1 || converted < 0 || converted > all) {
                throw new IllegalArgumentException(converted + " of " + all + " is no share");
            }
            double share = (double) converted / all;
            double middle = (share + Z * Z / (2 * all)) / (1 + Z * Z / all);
            double half = Z / (1 + Z * Z / all) * Math.sqrt(share * (1 - share) / all + Z * Z / (4.0 * all * all));
            return new Wilson(share, Math.max(0, middle - half), Math.min(1, middle + half));
        }
    }
}
