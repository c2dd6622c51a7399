package io.hearth.wechat.mp;

import io.hearth.wechat.WeChatSettings;
import io.hearth.wechat.failure.FailureLog;
import io.hearth.wechat.quota.Quotas;
import io.hearth.wechat.token.AccessTokens;
import io.hearth.wechat.token.IssuedToken;
import io.hearth.wechat.token.TokenUnavailableException;
import java.io.IOException;
import java.time.Duration;
import javax.sql.DataSource;
import me.chanjar.weixin.common.bean.WxAccessToken;
import me.chanjar.weixin.common.enums.WxType;
import me.chanjar.weixin.common.error.WxError;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.util.http.RequestExecutor;
import me.chanjar.weixin.mp.api.impl.WxMpServiceHttpClientImpl;
import org.apache.http.impl.client.CloseableHttpClient;

/**
 * The library's service with its own way of making a call replaced. The original repeats any call after -1 and hides
 * the code, does not look again after waiting for the token's lock, counts no quota, and logs access tokens, openids
 * and texts.
 */
final class MpService extends WxMpServiceHttpClientImpl {

    private static final String STABLE_TOKEN = "/cgi-bin/stable_token";

    private final CloseableHttpClient http;
    private final AccessTokens tokens;
    private final CountedCalls counted;
    private final String baseUrl;

    MpService(
            WeChatSettings settings,
            DataSource dataSource,
            Quotas quotas,
            FailureLog failures,
            CloseableHttpClient http) {
        this.http = http;
        this.tokens = new AccessTokens(dataSource, settings.appId(), this::issue);
        this.counted = new CountedCalls(quotas, failures);
        this.baseUrl = settings.baseUrl().toString();
        setWxMpConfigStorage(Hosts.configuration(settings));
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

    /** Posts to a path for which the library has no name. */
    String postToPath(String path, String request) throws WxErrorException {
        return post(baseUrl + path, request);
    }

    /**
     * Makes the call once, and once more only if WeChat refused the token, which proves that it did nothing else.
     *
     * @throws TokenUnavailableException if there is no token, so that no call was made or the only one was refused
     * @throws CallEndedException if a quota is spent
     */
    @Override
    public <T, E> T execute(RequestExecutor<T, E> executor, String uri, E data) throws WxErrorException {
        String token = tokens.current();
        try {
            return call(executor, uri, data, token);
        } catch (WxErrorException e) {
            if (!Codes.TOKEN_REFUSED.contains(e.getError().getErrorCode())) {
                throw e;
            }
            return call(executor, uri, data, tokens.replace(token));
        }
    }

    private <T, E> T call(RequestExecutor<T, E> executor, String uri, E data, String token) throws WxErrorException {
        String separator = uri.contains("?") ? "&" : "?";
        return open(path(uri), () -> executor.execute(uri + separator + "access_token=" + token, data, WxType.MP));
    }

    /** A call without an access token. */
    <T> T open(String path, CountedCalls.Call<T> call) throws WxErrorException {
        return counted.make(path, call);
    }

    private String path(String uri) {
        String path = uri.startsWith(baseUrl) ? uri.substring(baseUrl.length()) : uri;
        int query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }

    private IssuedToken issue(boolean force) {
        try {
            WxAccessToken token = WxAccessToken.fromJson(
                    open(force ? STABLE_TOKEN + "#forced" : STABLE_TOKEN, () -> requestToken(force)));
            return new IssuedToken(token.getAccessToken(), Duration.ofSeconds(token.getExpiresIn()));
        } catch (WxErrorException e) {
            throw e.getCause() instanceof IOException broken
                    ? TokenUnavailableException.notAsked(broken)
                    : TokenUnavailableException.refused(e.getError().getErrorCode(), e);
        }
    }

    private String requestToken(boolean force) throws IOException, WxErrorException {
        String answer = doGetStableAccessTokenRequest(force);
        WxError error = WxError.fromJson(answer, WxType.MP);
        if (error.getErrorCode() != 0) {
            throw new WxErrorException(error);
        }
        return answer;
    }
}
