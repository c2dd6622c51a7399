package io.hearth.store.segment;

/** A segment rule's JSON says something that cannot be meant; the message begins with the node's path. */
public final class InvalidSegmentRuleException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String path;

    private InvalidSegmentRuleException(String path, String problem) {
        super(path + ": " + problem);
        this.path = path;
    }

    static InvalidSegmentRuleException at(String path, String problem) {
        return new InvalidSegmentRuleException(path, problem);
    }

    /** Where in the JSON, such as {@code $.all[1].within_days}. */
    public String path() {
        return path;
    }
}
