package io.hearth.wechat.mp;

import io.hearth.wechat.WeChatSettings;
import io.hearth.wechat.token.AccessTokens;
import io.hearth.wechat.token.IssuedToken;
import io.hearth.wechat.token.TokenUnavailableException;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import javax.sql.DataSource;
import me.chanjar.weixin.common.bean.WxAccessToken;
import me.chanjar.weixin.common.enums.WxType;
import me.chanjar.weixin.common.error.WxError;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.util.http.RequestExecutor;
import me.chanjar.weixin.mp.api.impl.WxMpServiceHttpClientImpl;
import me.chanjar.weixin.mp.config.WxMpHostConfig;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;
import org.apache.http.impl.client.CloseableHttpClient;

/**
 * The library's service with its own way of making a call replaced. The original repeats any call after -1 and hides
 * the code, does not look again after waiting for the token's lock, and logs access tokens, openids and texts.
 */
final class MpService extends WxMpServiceHttpClientImpl {

    /** Invalid credential, invalid token, expired token. */
    private static final Set<Integer> TOKEN_REFUSED = Set.of(40001, 40014, 42001);

    private final CloseableHttpClient http;
    private final AccessTokens tokens;

    MpService(WeChatSettings settings, DataSource dataSource, CloseableHttpClient http) {
        this.http = http;
        this.tokens = new AccessTokens(dataSource, settings.appId(), this::issue);
        setWxMpConfigStorage(configuration(settings));
    }

    private static WxMpDefaultConfigImpl configuration(WeChatSettings settings) {
        String url = settings.baseUrl().toString();
        WxMpDefaultConfigImpl configuration = new WxMpDefaultConfigImpl();
        configuration.setAppId(settings.appId());
        configuration.setSecret(settings.appSecret());
        configuration.setHostConfig(new WxMpHostConfig(url, url, url));
        configuration.useStableAccessToken(true);
        return configuration;
    }

    /** The client comes from outside, so that there is nothing to build. */
    @Override
    public void initHttp() {}

    @Override
    public CloseableHttpClient getRequestHttpClient() {
        return http;
    }

    @Override
    public String getAccessToken(boolean forceRefresh) {
        return forceRefresh ? tokens.replace(tokens.current()) : tokens.current();
    }

    /**
     * Makes the call once, and once more only if WeChat refused the token, which proves that it did nothing else.
     *
     * @throws TokenUnavailableException if there is no token, so that no call was made or the only one was refused
     */
    @Override
    public <T, E> T execute(RequestExecutor<T, E> executor, String uri, E data) throws WxErrorException {
        String token = tokens.current();
        try {
            return call(executor, uri, data, token);
        } catch (WxErrorException e) {
            if (!TOKEN_REFUSED.contains(e.getError().getErrorCode())) {
                throw e;
            }
            return call(executor, uri, data, tokens.replace(token));
        }
    }

    private static <T, E> T call(RequestExecutor<T, E> executor, String uri, E data, String token)
            throws WxErrorException {
        String separator = uri.contains("?") ? "&" : "?";
        try {
            return executor.execute(uri + separator + "access_token=" + token, data, WxType.MP);
        } catch (IOException e) {
            throw new WxErrorException(e);
        }
    }

    private IssuedToken issue(boolean force) {
        try {
            String answer = doGetStableAccessTokenRequest(force);
            WxError error = WxError.fromJson(answer, WxType.MP);
            if (error.getErrorCode() != 0) {
                throw TokenUnavailableException.refused(error.getErrorCode(), new WxErrorException(error));
            }
            WxAccessToken token = WxAccessToken.fromJson(answer);
            return new IssuedToken(token.getAccessToken(), Duration.ofSeconds(token.getExpiresIn()));
        } catch (IOException e) {
            throw TokenUnavailableException.notAsked(e);
        }
    }
}
