package io.hearth.push.dispatch;

import com.zaxxer.hikari.HikariDataSource;
import io.hearth.embedded.PostgresAddress;
import io.hearth.push.PushFixture;
import io.hearth.push.postgres.Database;
import io.hearth.sandbox.SandboxSettings;
import io.hearth.wechat.WeChatSettings;
import io.hearth.wechat.mp.MpGateway;
import java.net.URI;

/** A process that dispatches until it is killed. Arguments: the database's URL with user, the sandbox's base URL. */
final class DoomedDispatcher {

    private DoomedDispatcher() {}

    public static void main(String[] args) {
        try (HikariDataSource dataSource = PushFixture.pool(PostgresAddress.parse(args[0]))) {
            WeChatSettings settings = WeChatSettings.of(
                    SandboxSettings.DEFAULT_APP_ID, SandboxSettings.DEFAULT_APP_SECRET, URI.create(args[1]));
            MpGateway gateway = MpGateway.open(settings, dataSource);
            Dispatcher dispatcher = new Dispatcher(
                    new Database(dataSource),
                    () -> PushFixture.START,
                    gateway,
                    gateway.followers(),
                    DispatchSettings.DEFAULT);
            PushFixture.dispatchAll(dispatcher);
        }
    }
}
