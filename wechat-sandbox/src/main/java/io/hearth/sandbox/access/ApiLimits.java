package io.hearth.sandbox.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The published limits by path (WeChat, call frequency limits of a verified service account), which tests may lower. */
public final class ApiLimits {

    private static final int OTHERWISE_A_DAY = 100_000;
    private static final int ARTICLES_A_DAY = 1_000;

    private final Map<String, ApiLimit> byPath = new HashMap<>();

    public ApiLimits() {
        // Both routes of a mass send share the 100 calls a day and 60 a minute.
        ApiLimit mass = new ApiLimit("/cgi-bin/message/mass/send", 100, 60);
        byPath.put("/cgi-bin/message/mass/send", mass);
        byPath.put("/cgi-bin/message/mass/sendall", mass);
        daily("/cgi-bin/message/mass/preview", 100);
        daily("/cgi-bin/token", 2_000);
        byPath.put("/cgi-bin/stable_token", new ApiLimit("/cgi-bin/stable_token", 500_000, 10_000));
        daily("/cgi-bin/message/custom/send", 500_000);
        daily("/cgi-bin/message/template/send", 100_000);
        daily("/cgi-bin/user/get", 500);
        daily("/cgi-bin/user/info", 5_000_000);
        daily("/cgi-bin/menu/create", 1_000);
        daily("/cgi-bin/menu/delete", 1_000);
        daily("/cgi-bin/menu/get", 10_000);
        daily("/cgi-bin/material/add_material", 1_000);
        daily("/cgi-bin/freepublish/submit", 100);
        for (String call : List.of("add", "update", "delete", "get", "batchget", "count")) {
            daily("/cgi-bin/draft/" + call, ARTICLES_A_DAY);
        }
    }

    /** Sets the limits of one path; paths that shared its counter keep the published one. */
    public void set(String path, int perDay, int perMinute) {
        byPath.put(path, new ApiLimit(path, perDay, perMinute));
    }

    ApiLimit of(String path) {
        return byPath.getOrDefault(path, ApiLimit.daily(path, OTHERWISE_A_DAY));
    }

    private void daily(String path, int perDay) {
        byPath.put(path, ApiLimit.daily(path, perDay));
    }
}
