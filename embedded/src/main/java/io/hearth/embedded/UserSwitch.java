package io.hearth.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What is put before a service's command line so that it does not run as root, which both servers refuse, and so that a
 * terminal's Ctrl-C reaches Hearth alone, which then stops its services in order.
 */
final class UserSwitch {
    /** {@code nobody} on every Linux; initdb wants an uid that has a name. */
    private static final int NOBODY = 65534;

    private static final String ROOT = "0";

    /** Root's files stay root's: inside the namespace they and the process both appear as nobody's. */
    private static final List<String> NAMESPACE =
            List.of("unshare", "--user", "--map-user=" + NOBODY, "--map-group=" + NOBODY);

    private static final List<String> OTHER_USER =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

    private final List<String> prefix;
    private final Optional<String> owner;

    private UserSwitch(List<String> prefix, Optional<String> owner) {
        this.prefix = List.copyOf(prefix);
        this.owner = owner;
    }

    /** @throws EmbeddedServicesException if this is root and no way to another user works for these folders */
    static UserSwitch choose(Path dataDir, Path servicesDir) {
        List<String> session = works(List.of("setsid")) ? List.of("setsid") : List.of();
        if (!isRoot()) {
            return new UserSwitch(session, Optional.empty());
        }
        if (works(NAMESPACE)) {
            return new UserSwitch(concat(session, NAMESPACE), Optional.of(ROOT));
        }
        if (works(OTHER_USER) && otherUserReaches(dataDir) && otherUserReaches(servicesDir)) {
            return new UserSwitch(concat(session, OTHER_USER), Optional.of(String.valueOf(NOBODY)));
        }
        throw EmbeddedServicesException.noOtherUser(dataDir);
    }

    List<String> apply(List<String> command) {
        return concat(prefix, command);
    }

    /** Makes the folder and all in it belong to the uid that the services run under, whatever it was before. */
    void own(Path folder) {
        if (owner.isEmpty()) {
            return;
        }
        try {
            UserPrincipal wanted =
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner.get());
            if (!Files.getOwner(folder).equals(wanted)) {
                ownTree(folder, wanted);
            }
        } catch (IOException e) {
            throw EmbeddedServicesException.failed("Cannot hand " + folder + " to uid " + owner.get(), e);
        }
    }

    /** The folder itself comes last, so that a walk cut short is seen as undone. */
    private static void ownTree(Path folder, UserPrincipal owner) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.setOwner(path, owner);
            }
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name")) || runs(List.of("sh", "-c", "test \"$(id -u)\" = 0"));
    }

    private static boolean otherUserReaches(Path folder) {
        return runs(concat(OTHER_USER, List.of("test", "-x", folder.toString())));
    }

    private static boolean works(List<String> prefix) {
        return runs(concat(prefix, List.of("true")));
    }

    private static boolean runs(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<String> concat(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
