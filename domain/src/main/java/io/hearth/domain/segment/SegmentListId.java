package io.hearth.domain.segment;

/**
 * Names a static list of subjects for good.
 *
 * @param value 1 to 64 lower-case letters, digits, hyphens and underscores, beginning with a letter or digit
 */
public record SegmentListId(String value) {

    /** @throws IllegalArgumentException if the value has another form */
    public SegmentListId {
        SegmentId.requireForm("list id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
