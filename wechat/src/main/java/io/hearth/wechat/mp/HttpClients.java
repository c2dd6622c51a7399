package io.hearth.wechat.mp;

import io.hearth.wechat.WeChatSettings;
import java.util.concurrent.TimeUnit;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.conn.HttpClientConnectionManager;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClientBuilder;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;

/** HTTP that sends a request once: no repetition, no redirect, nothing kept between calls but connections. */
final class HttpClients {

    private static final int MAX_CONNECTIONS = 64;

    /** Below the idle time after which front ends close a connection, so that few requests meet a closed one. */
    private static final long IDLE_SECONDS = 15;

    /** A connection that was idle for longer is looked at before it is used: a send into a closed one leaves a doubt. */
    private static final int UNCHECKED_MILLIS = 10;

    private HttpClients() {}

    static CloseableHttpClient create(WeChatSettings settings, DeadlineExecutor executor) {
        return HttpClientBuilder.create()
                .setRequestExecutor(executor)
                .setDefaultRequestConfig(timeouts(settings))
                .setConnectionManager(connections())
                .evictIdleConnections(IDLE_SECONDS, TimeUnit.SECONDS)
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    private static HttpClientConnectionManager connections() {
        PoolingHttpClientConnectionManager connections = new PoolingHttpClientConnectionManager(1, TimeUnit.MINUTES);
        connections.setMaxTotal(MAX_CONNECTIONS);
        connections.setDefaultMaxPerRoute(MAX_CONNECTIONS);
        connections.setValidateAfterInactivity(UNCHECKED_MILLIS);
        return connections;
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
