package io.hearth.sandbox.api;

import io.hearth.sandbox.access.AccessTokens;
import io.hearth.sandbox.access.Credentials;
import io.hearth.sandbox.access.IssuedToken;
import io.hearth.sandbox.http.Answer;
import io.hearth.sandbox.refusal.Refusal;

/** {@code /cgi-bin/token} and {@code /cgi-bin/stable_token}. */
final class TokenEndpoints {

    private static final String GRANT_TYPE = "client_credential";

    private final Credentials credentials;
    private final AccessTokens tokens;

    TokenEndpoints(Credentials credentials, AccessTokens tokens) {
        this.credentials = credentials;
        this.tokens = tokens;
    }

    void addTo(Routes routes) {
        routes.open("GET", "/cgi-bin/token", this::rotate).open("POST", "/cgi-bin/stable_token", this::stable);
    }

    private Answer rotate(ApiCall call) {
        checkGrantType(call.query("grant_type"));
        credentials.check(call.query("appid"), call.query("secret"));
        return answer(tokens.rotate(call.now()));
    }

    private Answer stable(ApiCall call) {
        Fields fields = call.fields();
        checkGrantType(fields.textOr("grant_type", ""));
        credentials.check(fields.textOr("appid", ""), fields.textOr("secret", ""));
        boolean forced = fields.flagOr("force_refresh", false);
        return answer(forced ? tokens.forceStable(call.now()) : tokens.stable(call.now()));
    }

    private static void checkGrantType(String grantType) {
        if (!grantType.equals(GRANT_TYPE)) {
            throw Refusal.INVALID_GRANT_TYPE.asException();
        }
    }

    private static Answer answer(IssuedToken token) {
        return Json.data(Json.object()
                .put("access_token", token.value())
                .put("expires_in", token.validity().toSeconds()));
    }
}
