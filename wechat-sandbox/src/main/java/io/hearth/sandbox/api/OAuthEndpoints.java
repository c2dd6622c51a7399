package io.hearth.sandbox.api;

import io.hearth.sandbox.access.Credentials;
import io.hearth.sandbox.fan.Fan;
import io.hearth.sandbox.fan.Fans;
import io.hearth.sandbox.http.Answer;
import io.hearth.sandbox.message.Grants;
import io.hearth.sandbox.oauth.WebAuthorisation;
import io.hearth.sandbox.oauth.WebGrant;
import io.hearth.sandbox.refusal.Refusal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * The pages that WeChat's own browser passes through. That browser knows who holds it; here the header
 * {@code X-Sandbox-Openid} or the parameter {@code sandbox_openid} says so, and without either a page asks.
 */
final class OAuthEndpoints {

    private static final Set<String> SCOPES = Set.of("snsapi_base", "snsapi_userinfo");
    private static final int CHOICES = 20;

    private final Credentials credentials;
    private final WebAuthorisation authorisation;
    private final Fans fans;
    private final Grants grants;

    OAuthEndpoints(Credentials credentials, WebAuthorisation authorisation, Fans fans, Grants grants) {
        this.credentials = credentials;
        this.authorisation = authorisation;
        this.fans = fans;
        this.grants = grants;
    }

    void addTo(Routes routes) {
        routes.open("GET", "/connect/oauth2/authorize", this::authorise)
                .open("GET", "/mp/subscribemsg", this::confirmSubscription)
                .open("GET", "/sns/oauth2/access_token", this::exchange)
                .open("GET", "/sns/userinfo", this::userInfo)
                .open("GET", "/sns/auth", this::check);
    }

    private Answer authorise(ApiCall call) {
        credentials.checkAppId(call.query("appid"));
        String target = webAddress(call.query("redirect_uri"));
        String scope = call.query("scope");
        if (!SCOPES.contains(scope) || !call.query("response_type").equals("code")) {
            throw Refusal.INVALID_PARAMETER.about("scope or response_type");
        }
        String openid = visitor(call);
        if (openid.isEmpty()) {
            return choice(call);
        }
        String code = authorisation.issueCode(new WebGrant(openid, scope), call.now());
        return Answer.redirect(with(target, "code=" + code + "&state=" + encode(call.query("state"))));
    }

    /** The page on which a fan allows one message of a scene; whoever comes here allows it. */
    private Answer confirmSubscription(ApiCall call) {
        credentials.checkAppId(call.query("appid"));
        String target = webAddress(call.query("redirect_url"));
        String openid = visitor(call);
        if (openid.isEmpty()) {
            return choice(call);
        }
        String scene = call.query("scene");
        String templateId = call.query("template_id");
        if (!scene.matches("\\d{1,5}")) {
            throw Refusal.INVALID_PARAMETER.about("scene");
        }
        grants.grantInScene(openid, templateId, Integer.parseInt(scene));
        return Answer.redirect(with(
                target,
                "openid=" + encode(openid) + "&template_id=" + encode(templateId) + "&action=confirm&scene=" + scene
                        + "&reserved=" + encode(call.query("reserved"))));
    }

    private Answer exchange(ApiCall call) {
        credentials.check(call.query("appid"), call.query("secret"));
        if (!call.query("grant_type").equals("authorization_code")) {
            throw Refusal.INVALID_GRANT_TYPE.asException();
        }
        if (call.query("code").isEmpty()) {
            throw Refusal.MISSING_OAUTH_CODE.asException();
        }
        WebGrant grant = authorisation.redeem(call.query("code"), call.now());
        return Json.data(Json.object()
                .put("access_token", authorisation.issueToken(grant, call.now()))
                .put("expires_in", WebAuthorisation.TOKEN_VALIDITY.toSeconds())
                .put("refresh_token", authorisation.issueToken(grant, call.now()))
                .put("openid", grant.openid())
                .put("scope", grant.scope()));
    }

    /** Since 2021 everybody is called the same and has the same picture. */
    private Answer userInfo(ApiCall call) {
        WebGrant grant = authorisation.check(call.query("access_token"), call.query("openid"), call.now());
        if (!grant.scope().equals("snsapi_userinfo")) {
            throw Refusal.INVALID_PARAMETER.about("scope");
        }
        return Json.data(Json.object()
                .put("openid", grant.openid())
                .put("nickname", "微信用户")
                .put("sex", 0)
                .put("province", "")
                .put("city", "")
                .put("country", "")
                .put("headimgurl", "")
                .set("privilege", Json.array()));
    }

    private Answer check(ApiCall call) {
        authorisation.check(call.query("access_token"), call.query("openid"), call.now());
        return Json.ok();
    }

    private static String visitor(ApiCall call) {
        String header = call.request().header("X-Sandbox-Openid");
        return header.isEmpty() ? call.query("sandbox_openid") : header;
    }

    private static String webAddress(String address) {
        if (!address.startsWith("http://") && !address.startsWith("https://")) {
            throw Refusal.INVALID_PARAMETER.about("redirect address");
        }
        return address;
    }

    private Answer choice(ApiCall call) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html><title>WeChat sandbox</title>");
        page.append("<h1>Who opens this page?</h1><ul>");
        fans.followers().stream().limit(CHOICES).map(Fan::openid).forEach(openid -> page.append("<li><a href=\"?")
                .append(call.request().rawQuery().replace("&", "&amp;").replace("\"", "%22"))
                .append("&amp;sandbox_openid=")
                .append(encode(openid))
                .append("\">")
                .append(encode(openid))
                .append("</a></li>"));
        return Answer.page(200, page.append("</ul>").toString());
    }

    private static String with(String address, String query) {
        return address + (address.contains("?") ? "&" : "?") + query;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
