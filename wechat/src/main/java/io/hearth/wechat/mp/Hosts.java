package io.hearth.wechat.mp;

import io.hearth.wechat.WeChatSettings;
import me.chanjar.weixin.mp.config.WxMpHostConfig;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;

/** Where the library finds WeChat. */
final class Hosts {

    private Hosts() {}

    static WxMpDefaultConfigImpl configuration(WeChatSettings settings) {
        WxMpDefaultConfigImpl configuration = new WxMpDefaultConfigImpl();
        configuration.setAppId(settings.appId());
        configuration.setSecret(settings.appSecret());
        configuration.setHostConfig(of(settings));
        configuration.useStableAccessToken(true);
        return configuration;
    }

    /** WeChat's pages have hosts of their own beside that of its API, of which there are several; the sandbox has one. */
    private static WxMpHostConfig of(WeChatSettings settings) {
        String url = settings.baseUrl().toString();
        String host = settings.baseUrl().getHost();
        boolean isWeChat = host != null && host.endsWith(".weixin.qq.com");
        return isWeChat
                ? new WxMpHostConfig(url, WxMpHostConfig.OPEN_DEFAULT_HOST_URL, WxMpHostConfig.MP_DEFAULT_HOST_URL)
                : new WxMpHostConfig(url, url, url);
    }
}
