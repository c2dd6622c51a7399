package io.hearth.store.elastic;

import java.time.YearMonth;

/**
 * Every index name of the product, behind one prefix, so that several installations or tests share a cluster.
 *
 * @param prefix empty, or lower-case letters, digits and hyphens, ending in a hyphen
 */
public record IndexNames(String prefix) {

    /** @throws IllegalArgumentException if Elasticsearch would refuse the prefix */
    public IndexNames {
        if (!prefix.matches("(|[a-z0-9][a-z0-9-]*-)")) {
            throw new IllegalArgumentException(
                    "index prefix '" + prefix + "' is not lower-case letters, digits and hyphens, ending in a hyphen");
        }
    }

    /** Reads go here: all months. */
    public String interactions() {
        return prefix + "interactions";
    }

    /** Writes go here: the month in which the interaction occurred, in human time. */
    public String interactions(YearMonth month) {
        // Asked for each interaction that is written: a formatter would cost more than the rest of its line.
        String separator = month.getMonthValue() < 10 ? ".0" : ".";
        return interactions() + "-" + month.getYear() + separator + month.getMonthValue();
    }

    public String contacts() {
        return prefix + "contacts";
    }

    public String segmentationRuns() {
        return prefix + "segmentation-runs";
    }

    public String channelStatistics() {
        return prefix + "channel-statistics";
    }

    public String stageTransitions() {
        return prefix + "stage-transitions";
    }

    public String segmentChanges() {
        return prefix + "segment-changes";
    }
}
