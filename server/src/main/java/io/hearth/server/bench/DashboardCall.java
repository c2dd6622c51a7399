package io.hearth.server.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One call of the API that a page makes.
 *
 * @param paths asked in turn, so that one kept answer does not stand for all
 * @param body what is sent with it; null where something is only asked for
 */
record DashboardCall(
        String name, List<String> paths, @Nullable String body) {

    DashboardCall {
        if (paths.isEmpty()) {
            throw new IllegalArgumentException(name + " has no path");
        }
        paths = List.copyOf(paths);
    }

    String method() {
        return body == null ? "GET" : "POST";
    }

    String path(int round) {
        return paths.get(round % paths.size());
    }
}
