package io.hearth.server.command;

import io.hearth.server.Installation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

@Command(name = "sandbox", description = "Starts the WeChat sandbox alone; '--help' after it lists its own options.")
final class SandboxCommand implements Callable<Integer> {

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        List<String> command = new ArrayList<>(Installation.current().sandboxCommand());
        command.addAll(arguments);
        Process sandbox = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(sandbox::destroy, "sandbox-down"));
        return sandbox.waitFor();
    }
}
