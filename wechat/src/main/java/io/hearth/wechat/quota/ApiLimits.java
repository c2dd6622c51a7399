package io.hearth.wechat.quota;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which call counts as which kind, and the limits of each. Kinds without a known limit are counted all the same. */
public final class ApiLimits {

    /** What a verified service account has (WeChat, call frequency limits); WeChat raises some on request. */
    public static final ApiLimits DEFAULT = defaults();

    private final Map<String, String> apiByPath;
    private final Map<String, ApiLimit> limits;

    private ApiLimits(Map<String, String> apiByPath, Map<String, ApiLimit> limits) {
        this.apiByPath = apiByPath;
        this.limits = limits;
    }

    private static ApiLimits defaults() {
        ApiLimits none = new ApiLimits(new LinkedHashMap<>(), new LinkedHashMap<>());
        return none.with(
                        new ApiLimit("mass_send", 100, 60),
                        "/cgi-bin/message/mass/send",
                        "/cgi-bin/message/mass/sendall")
                .with(daily("mass_preview", 100), "/cgi-bin/message/mass/preview")
                .with(daily("custom_send", 500_000), "/cgi-bin/message/custom/send")
                .with(daily("template_send", 100_000), "/cgi-bin/message/template/send")
                .with(daily("user_get", 500), "/cgi-bin/user/get")
                .with(daily("draft_add", 500), "/cgi-bin/draft/add")
                .with(daily("draft_update", 500), "/cgi-bin/draft/update")
                .with(daily("draft_delete", 500), "/cgi-bin/draft/delete")
                .with(daily("menu_create", 1_000), "/cgi-bin/menu/create")
                .with(daily("menu_delete", 1_000), "/cgi-bin/menu/delete")
                .with(daily("picture_keep", 1_000), "/cgi-bin/material/add_material")
                .with(daily("stable_token", 500_000), "/cgi-bin/stable_token")
                .with(daily("stable_token_forced", 20), "/cgi-bin/stable_token#forced");
    }

    private static ApiLimit daily(String api, int perDay) {
        return new ApiLimit(api, perDay, ApiLimit.UNLIMITED);
    }

    private ApiLimits with(ApiLimit limit, String... paths) {
        Map<String, String> apis = new LinkedHashMap<>(apiByPath);
        List.of(paths).forEach(path -> apis.put(path, limit.api()));
        Map<String, ApiLimit> changed = new LinkedHashMap<>(limits);
        changed.put(limit.api(), limit);
        return new ApiLimits(apis, changed);
    }

    /**
     * The same with other limits for one kind.
     *
     * @throws IllegalArgumentException if there is no such kind
     */
    public ApiLimits with(ApiLimit limit) {
        if (!limits.containsKey(limit.api())) {
            throw new IllegalArgumentException("no limit is called " + limit.api() + "; there are " + limits.keySet());
        }
        return with(limit, new String[0]);
    }

    /** @param path as in WeChat's documents, without a query */
    ApiLimit of(String path) {
        return ofApi(apiByPath.getOrDefault(path, path));
    }

    ApiLimit ofApi(String api) {
        ApiLimit limit = limits.get(api);
        return limit == null ? daily(api, ApiLimit.UNLIMITED) : limit;
    }

    Collection<ApiLimit> all() {
        return limits.values();
    }
}
