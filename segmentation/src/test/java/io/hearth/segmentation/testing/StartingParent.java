package io.hearth.segmentation.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a command, says its process id and waits for it: a parent that a test can kill. */
public final class StartingParent {

    private StartingParent() {}

    /** The command that starts a parent of that command. */
    public static List<String> of(List<String> command) throws Exception {
        Path classes = BuiltRoom.classesOf(StartingParent.class);
        List<String> parent = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classes.toString(),
                StartingParent.class.getName()));
        parent.addAll(command);
        return parent;
    }

    public static void main(String[] command) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        System.out.println(child.pid());
        child.waitFor();
    }
}
