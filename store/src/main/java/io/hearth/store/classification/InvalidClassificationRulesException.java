package io.hearth.store.classification;

/** The rules' JSON says something that cannot be meant; the message begins with the node's path. */
public final class InvalidClassificationRulesException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String path;
    private final String problem;

    private InvalidClassificationRulesException(String path, String problem) {
        super(path + ": " + problem);
        this.path = path;
        this.problem = problem;
    }

    static InvalidClassificationRulesException at(String path, String problem) {
        return new InvalidClassificationRulesException(path, problem);
    }

    /** Where in the JSON, such as {@code $.rules[3].weight}. */
    public String path() {
        return path;
    }

    /** What is wrong there, without the path. */
    public String problem() {
        return problem;
    }
}
