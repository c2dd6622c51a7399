package io.hearth.server.process;

import io.hearth.server.application.LogIns;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** What a person sees when all is healthy. */
record Welcome(int port, Path dataDir, LogIns logIns, String password) {

    String text() {
        String accounts = logIns.accounts().stream()
                .map(account -> "  %-10s %s".formatted(account.username(), account.purpose()))
                .collect(Collectors.joining("\n"));
        return """
                Hearth is up: http://127.0.0.1:%d

                Sign in with the password %s as
                %s

                Data and logs: %s
                Ctrl-C or ./hearth down stops everything.""".formatted(port, password, accounts, dataDir);
    }
}
