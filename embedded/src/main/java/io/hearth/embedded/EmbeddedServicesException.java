package io.hearth.embedded;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Says in one line what stops a service and how to mend it; meant to be shown to the person who started Hearth. */
public final class EmbeddedServicesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private EmbeddedServicesException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static EmbeddedServicesException directoryInUse(Path directory, String holder) {
        return new EmbeddedServicesException(
                "Another Hearth (process " + holder + ") uses " + directory
                        + "; stop it with ./hearth down, or choose another --data-dir",
                null);
    }

    static EmbeddedServicesException notWritable(Path directory, Throwable cause) {
        return new EmbeddedServicesException(
                "Cannot write to " + directory + " (" + cause.getClass().getSimpleName()
                        + "); give this user the right to write there, or choose another --data-dir",
                cause);
    }

    static EmbeddedServicesException tooLittle(String what, long availableMiB, long neededMiB, String mend) {
        return new EmbeddedServicesException(
                "Too little " + what + ": " + availableMiB + " MiB available, " + neededMiB + " MiB needed; " + mend,
                null);
    }

    static EmbeddedServicesException missingZip(String where) {
        return new EmbeddedServicesException(
                "No Elasticsearch distribution at " + where
                        + "; start with ./hearth up, which builds it, or give the URL of a server of your own",
                null);
    }

    static EmbeddedServicesException brokenArchive(String name, Throwable cause) {
        return new EmbeddedServicesException(
                "Cannot unpack " + name + " (" + cause
                        + "); remove server/target and start with ./hearth up, which builds again",
                cause);
    }

    static EmbeddedServicesException unsupportedPlatform(String platform) {
        return new EmbeddedServicesException(
                "No embedded PostgreSQL for " + platform + " in this build; build Hearth on this machine, "
                        + "or give the URL of a server of your own",
                null);
    }

    static EmbeddedServicesException noOtherUser(Path directory) {
        return new EmbeddedServicesException(
                "Elasticsearch and PostgreSQL refuse to run as root, and here no other user can reach " + directory
                        + "; start as an ordinary user, or choose a --data-dir outside of root's home",
                null);
    }

    static EmbeddedServicesException noFreePort(Throwable cause) {
        return new EmbeddedServicesException(
                "Found no free port on 127.0.0.1 (" + cause.getMessage()
                        + "); end programs that hold many, then start again",
                cause);
    }

    static EmbeddedServicesException died(String service, String lastWords, Path log) {
        return new EmbeddedServicesException(
                service + " died while starting; its last words: " + lastWords + " (more in " + log + ")", null);
    }

    static EmbeddedServicesException silent(String service, long seconds, String lastWords, Path log) {
        return new EmbeddedServicesException(
                service + " does not answer after " + seconds + " s; its last words: " + lastWords + " (more in " + log
                        + "); end other heavy programs and start again",
                null);
    }

    static EmbeddedServicesException failed(String what, Throwable cause) {
        return new EmbeddedServicesException(what + ": " + cause, cause);
    }
}
