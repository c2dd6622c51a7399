package io.hearth.domain.segment;

/**
 * A saved segment.
 *
 * @param name as people see it
 * @param version counts the changes of the rule, from 1
 */
public record SegmentDefinition(SegmentId segmentId, String name, int version, SegmentRule rule) {

    /** @throws IllegalArgumentException if the version is below 1 or the name is blank */
    public SegmentDefinition {
        if (version < 1) {
            throw new IllegalArgumentException("version " + version + ", versions count from 1");
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("segment " + segmentId + " has no name");
        }
    }
}
