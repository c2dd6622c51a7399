package io.hearth.wechat.mp;

import io.hearth.domain.contact.OpenId;
import io.hearth.wechat.Answer;
import io.hearth.wechat.Rejection;
import io.hearth.wechat.login.OAuth;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import me.chanjar.weixin.common.enums.WxType;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.util.http.SimpleGetRequestExecutor;
import me.chanjar.weixin.mp.config.WxMpConfigStorage;
import me.chanjar.weixin.mp.enums.WxMpApiUrl;

/** {@code sns/oauth2}. The access token that comes with the openid is for user information, and forgotten. */
final class MpOAuth implements OAuth {

    /** What a browser brings goes into an address, together with the app secret. */
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z_-]{1,512}");

    private static final Pattern STATE = Pattern.compile("[0-9A-Za-z]{1,128}");

    private final Calls calls;
    private final Optional<WxMpConfigStorage> account;

    /** @param account empty when none is configured */
    MpOAuth(Calls calls, Optional<WxMpConfigStorage> account) {
        this.calls = calls;
        this.account = account;
    }

    @Override
    public Optional<URI> authorisation(URI page, String state) {
        if (!STATE.matcher(state).matches()) {
            throw new IllegalArgumentException("a state is not 1 to 128 letters and digits");
        }
        return account.map(known -> URI.create(String.format(
                WxMpApiUrl.OAuth2.CONNECT_OAUTH2_AUTHORIZE_URL.getUrl(known),
                known.getAppId(),
                Query.encode(page.toString()),
                "snsapi_base",
                state)));
    }

    @Override
    public Answer<OpenId> openIdOf(String code) {
        if (!CODE.matcher(code).matches()) {
            return new Answer.Refused<>(Rejection.INVALID, 0, false);
        }
        return calls.ask(service -> exchange(service, code), answer -> new OpenId(answer.text("openid")));
    }

    private static String exchange(MpService service, String code) throws WxErrorException {
        WxMpConfigStorage account = service.getWxMpConfigStorage();
        String address = String.format(
                WxMpApiUrl.OAuth2.OAUTH2_ACCESS_TOKEN_URL.getUrl(account),
                account.getAppId(),
                account.getSecret(),
                code);
        return service.open("/sns/oauth2/access_token", () -> SimpleGetRequestExecutor.create(service.getRequestHttp())
                .execute(address, null, WxType.MP));
    }
}
