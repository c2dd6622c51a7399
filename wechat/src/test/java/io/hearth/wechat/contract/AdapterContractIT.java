package io.hearth.wechat.contract;

import io.hearth.sandbox.SandboxSettings;
import io.hearth.wechat.TestDatabase;
import io.hearth.wechat.WeChatGateway;
import io.hearth.wechat.WeChatSettings;
import io.hearth.wechat.message.FanMessages;
import io.hearth.wechat.mp.MpGateway;
import io.hearth.wechat.quota.ApiLimits;
import io.hearth.wechat.quota.Quotas;
import java.io.IOException;
import java.time.Duration;
import javax.sql.DataSource;

/** The product's gateway keeps the contract. */
class AdapterContractIT extends GatewayContract {

    private static final DataSource DATABASE = TestDatabase.create();

    @Override
    WeChatGateway openGateway(Duration answerTimeout) {
        WeChatSettings settings = new WeChatSettings(
                appId, SandboxSettings.DEFAULT_APP_SECRET, sandbox.baseUrl(), Duration.ofSeconds(5), answerTimeout);
        return MpGateway.open(settings, DATABASE, new Quotas(DATABASE, appId, ApiLimits.DEFAULT, sandbox::now));
    }

    @Override
    FanMessages fanMessages(WeChatGateway opened) {
        return ((MpGateway) opened).fanMessages();
    }

    @Override
    void closeGateway(WeChatGateway opened) throws IOException {
        ((MpGateway) opened).close();
    }
}
