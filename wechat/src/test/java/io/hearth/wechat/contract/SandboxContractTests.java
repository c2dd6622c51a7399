package io.hearth.wechat.contract;

import io.hearth.wechat.WeChatGateway;
import io.hearth.wechat.message.FanMessages;

/** What the contract expects of WeChat, the sandbox does. */
class SandboxContractTests extends GatewayContract {

    @Override
    WeChatGateway openGateway() {
        return new PlainClient(sandbox.baseUrl(), appId, ANSWER_TIMEOUT, sandbox::now);
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
