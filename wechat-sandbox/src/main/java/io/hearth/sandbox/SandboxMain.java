package io.hearth.sandbox;

import java.util.concurrent.CountDownLatch;

/** Starts a sandbox from the command line and ends it with the process. */
public final class SandboxMain {

    private SandboxMain() {}

    /** Prints one line with the address when the sandbox listens; see {@link Arguments} for the options. */
    @SuppressWarnings("SystemOut") // the line is what callers wait for
    public static void main(String[] args) throws InterruptedException {
        SandboxSettings settings;
        try {
            settings = Arguments.parse(System.getenv(), args);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(Arguments.USAGE);
            System.exit(2);
            return;
        }
        Sandbox sandbox = Sandbox.start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "wechat-sandbox-end"));
        System.out.println("sandbox ready on " + sandbox.baseUrl());
        new CountDownLatch(1).await();
    }
}
