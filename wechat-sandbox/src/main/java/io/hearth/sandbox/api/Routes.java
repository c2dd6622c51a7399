package io.hearth.sandbox.api;

import io.hearth.sandbox.refusal.Refusal;
import java.util.HashMap;
import java.util.Map;

/** Which endpoint answers which path, by which method, and whether an access token is asked for. */
final class Routes {

    private final Map<String, Route> byPath = new HashMap<>();

    Routes get(String path, Endpoint endpoint) {
        return add(path, new Route("GET", true, endpoint));
    }

    Routes post(String path, Endpoint endpoint) {
        return add(path, new Route("POST", true, endpoint));
    }

    /** A path that needs no access token. */
    Routes open(String method, String path, Endpoint endpoint) {
        return add(path, new Route(method, false, endpoint));
    }

    /** Refuses an unknown path with 40066, and a wrong method with 43001 or 43002. */
    Route find(String method, String path) {
        Route route = byPath.get(path);
        if (route == null) {
            throw Refusal.INVALID_URL.asException();
        }
        if (!route.method().equals(method)) {
            throw (route.method().equals("GET") ? Refusal.NEEDS_GET : Refusal.NEEDS_POST).asException();
        }
        return route;
    }

    private Routes add(String path, Route route) {
        if (byPath.put(path, route) != null) {
            throw new IllegalStateException(path + " has two endpoints");
        }
        return this;
    }

    record Route(String method, boolean needsToken, Endpoint endpoint) {}
}
