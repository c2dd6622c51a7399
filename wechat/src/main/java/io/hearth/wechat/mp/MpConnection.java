package io.hearth.wechat.mp;

import io.hearth.wechat.WeChatSettings;
import io.hearth.wechat.failure.FailureLog;
import io.hearth.wechat.quota.Quotas;
import java.io.Closeable;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;
import me.chanjar.weixin.mp.config.WxMpConfigStorage;
import org.apache.http.impl.client.CloseableHttpClient;

/**
 * The way to one account at WeChat.
 *
 * @param service empty when no account is configured
 */
record MpConnection(Optional<MpService> service, Closeable resources) implements Closeable {

    /** To nowhere. */
    static final MpConnection NONE = new MpConnection(Optional.empty(), () -> {});

    static MpConnection open(WeChatSettings settings, DataSource dataSource, Quotas quotas) {
        DeadlineExecutor deadlines = new DeadlineExecutor(settings.answerTimeout());
        CloseableHttpClient http = HttpClients.create(settings, deadlines);
        FailureLog failures = new FailureLog(dataSource, settings.appId(), InstantSource.system());
        return new MpConnection(Optional.of(new MpService(settings, dataSource, quotas, failures, http)), () -> {
            deadlines.close();
            try (failures) {
                http.close();
            }
        });
    }

    Calls calls() {
        return new Calls(service);
    }

    Optional<WxMpConfigStorage> configuration() {
        return service.map(MpService::getWxMpConfigStorage);
    }

    @Override
    public void close() throws IOException {
        resources.close();
    }
}
