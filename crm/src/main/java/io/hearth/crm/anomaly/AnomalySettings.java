package io.hearth.crm.anomaly;

import java.time.Duration;

/**
 * From where on something is worth a look.
 *
 * @param burst referrals of one broker within an hour
 * @param sequence numbers of one broker that follow each other
 * @param beforeVisit from the referral to the visit
 */
public record AnomalySettings(int burst, int sequence, Duration beforeVisit) {

    /** Our own first guesses; each project will have its own. */
    public static final AnomalySettings DEFAULT = new AnomalySettings(10, 3, Duration.ofMinutes(30));

    /** @throws IllegalArgumentException if a limit would flag everything */
    public AnomalySettings {
        if (burst < 2 || sequence < 2 || beforeVisit.isNegative() || beforeVisit.isZero()) {
            throw new IllegalArgumentException("anomalies from " + burst + " referrals an hour, " + sequence
                    + " numbers in a row and " + beforeVisit + " before a visit flag everything");
        }
    }
}
