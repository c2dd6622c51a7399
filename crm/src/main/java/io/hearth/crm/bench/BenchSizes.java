package io.hearth.crm.bench;

/** How much there is before anything is measured. */
public record BenchSizes(int brokers, int referrals, int deals) {

    /** What the product promises its times for. */
    public static final BenchSizes PROMISED = new BenchSizes(200_000, 1_000_000, 50_000);

    /** @throws IllegalArgumentException if there are more deals than referrals, or nobody to refer */
    public BenchSizes {
        if (brokers < 1 || referrals < 1 || deals < 1 || deals > referrals) {
            throw new IllegalArgumentException(
                    "no bench has " + brokers + " brokers, " + referrals + " referrals and " + deals + " deals");
        }
    }
}
