package io.hearth.wechat.contract;

import io.hearth.wechat.WeChatGateway;
import io.hearth.wechat.message.FanMessages;
import java.time.Duration;

/** What the contract expects of WeChat, the sandbox does. */
class SandboxContractIT extends GatewayContract {

    @Override
    WeChatGateway openGateway(Duration answerTimeout) {
        return new PlainClient(sandbox.baseUrl(), appId, answerTimeout, sandbox::now);
    }

    @Override
    FanMessages fanMessages(WeChatGateway opened) {
        return (PlainClient) opened;
    }

    @Override
    void closeGateway(WeChatGateway opened) {
        // A plain client keeps nothing open that needs closing.
    }
}
