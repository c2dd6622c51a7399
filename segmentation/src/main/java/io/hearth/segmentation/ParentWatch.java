package io.hearth.segmentation;

import java.io.IOException;
import java.io.OutputStream;

/** Ends this process when its standard input ends, which is when the process that started it is gone, however it went. */
final class ParentWatch {

    private static final int ORPHANED = 3;

    private ParentWatch() {}

    static void start() {
        Thread watch = new Thread(ParentWatch::untilInputEnds, "parent-watch");
        watch.setDaemon(true);
        watch.start();
    }

    /** Halts instead of exiting: nothing of a half run is to be tidied up into something visible. */
    private static void untilInputEnds() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // A broken pipe tells the same.
        }
        Runtime.getRuntime().halt(ORPHANED);
    }
}
