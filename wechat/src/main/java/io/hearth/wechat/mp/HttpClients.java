package io.hearth.wechat.mp;

import io.hearth.wechat.WeChatSettings;
import java.util.concurrent.TimeUnit;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClientBuilder;

/** HTTP that sends a request once: no repetition, no redirect, nothing kept between calls but connections. */
final class HttpClients {

    private static final int MAX_CONNECTIONS = 64;

    /** Below the idle time after which front ends close a connection, so that few requests meet a closed one. */
    private static final long IDLE_SECONDS = 15;

    private HttpClients() {}

    static CloseableHttpClient create(WeChatSettings settings, DeadlineExecutor executor) {
        return HttpClientBuilder.create()
                .setRequestExecutor(executor)
                .setDefaultRequestConfig(timeouts(settings))
                .setMaxConnTotal(MAX_CONNECTIONS)
                .setMaxConnPerRoute(MAX_CONNECTIONS)
                .setConnectionTimeToLive(1, TimeUnit.MINUTES)
                .evictIdleConnections(IDLE_SECONDS, TimeUnit.SECONDS)
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    private static RequestConfig timeouts(WeChatSettings settings) {
        int connect = Math.toIntExact(settings.connectTimeout().toMillis());
        return RequestConfig.custom()
                .setConnectTimeout(connect)
                .setConnectionRequestTimeout(connect)
                .setSocketTimeout(Math.toIntExact(settings.answerTimeout().toMillis()))
                .build();
    }
}
