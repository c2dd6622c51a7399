package io.hearth.server;

/** A failure that a person can mend. The message is one line that says what is wrong and how to mend it. */
public final class CommandException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CommandException(String message) {
        super(message);
    }

    /** For a cause whose own message is meant for people. */
    public static CommandException because(Exception cause) {
        return new CommandException(String.valueOf(cause.getMessage()), cause);
    }

    public CommandException(String message, Throwable cause) {
        super(message, cause);
    }
}
