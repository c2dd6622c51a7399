package io.hearth.server.process;

import io.hearth.server.demo.LogIns;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** What a person sees when all is healthy. */
record Welcome(int port, Path dataDir) {

    String text(LogIns logIns) {
        String accounts = logIns.accounts().stream()
                .map(account -> "  %-10s %-12s %s".formatted(account.username(), account.password(), account.purpose()))
                .collect(Collectors.joining("\n"));
        return """
                Hearth is up: http://127.0.0.1:%d

                %s

                Data and logs: %s   Ctrl-C or ./hearth down stops everything.""".formatted(port, accounts, dataDir);
    }
}
