package io.hearth.wechat;

import java.net.URI;
import java.time.Duration;

/**
 * The account, and how to reach WeChat.
 *
 * @param appId the service account's AppID
 * @param appSecret its AppSecret; never shown
 * @param baseUrl where WeChat's API is, http or https, without a trailing slash
 * @param connectTimeout how long a connection may take to come about
 * @param answerTimeout how long WeChat may stay silent before an answer counts as lost
 */
public record WeChatSettings(
        String appId, String appSecret, URI baseUrl, Duration connectTimeout, Duration answerTimeout) {

    public static final URI WECHAT = URI.create("https://api.weixin.qq.com");

    private static final Duration LONGEST = Duration.ofMinutes(2);

    /** @throws IllegalArgumentException if a value is empty, of the wrong form or out of range */
    public WeChatSettings {
        if (appId.isBlank() || appSecret.isBlank()) {
            throw new IllegalArgumentException("the app id or the app secret is blank");
        }
        String url = baseUrl.toString();
        if (!url.startsWith("http://") && !url.startsWith("https://") || url.endsWith("/")) {
            throw new IllegalArgumentException("base url " + url + " is not http(s)://host without a trailing slash");
        }
        requireTimeout("connect time-out", connectTimeout);
        requireTimeout("answer time-out", answerTimeout);
    }

    /** With time-outs of 3 s to connect and 10 s to answer. */
    public static WeChatSettings of(String appId, String appSecret, URI baseUrl) {
        return new WeChatSettings(appId, appSecret, baseUrl, Duration.ofSeconds(3), Duration.ofSeconds(10));
    }

    private static void requireTimeout(String what, Duration timeout) {
        if (timeout.toMillis() < 1 || timeout.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(what + " " + timeout + " is not from 1 ms to " + LONGEST);
        }
    }

    @Override
    public String toString() {
        return "WeChatSettings[appId=" + appId + ", baseUrl=" + baseUrl + "]";
    }
}
