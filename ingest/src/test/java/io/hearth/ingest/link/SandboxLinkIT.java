package io.hearth.ingest.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.hearth.domain.contact.OpenId;
import io.hearth.ingest.testing.TestRoom;
import io.hearth.sandbox.Sandbox;
import io.hearth.sandbox.SandboxSettings;
import io.hearth.store.postgres.Migrations;
import io.hearth.wechat.WeChatSettings;
import io.hearth.wechat.login.OAuth;
import io.hearth.wechat.mp.MpGateway;
import io.hearth.wechat.quota.ApiLimits;
import io.hearth.wechat.quota.Quotas;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** From a link in WeChat through WeChat's OAuth, as the real client speaks it, to the interactions of a share chain. */
class SandboxLinkIT {

    private static final URI BASE = URI.create("https://hearth.example.com");
    private static final String IN_WECHAT = "Mozilla/5.0 MicroMessenger/8.0.50";

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void twoFansOneSharingBothNamedByWeChat() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.defaults());
                TestRoom room = TestRoom.open()) {
            sandbox.follow("oAnna");
            sandbox.follow("oBob");
            Migrations.apply(room.dataSource(), "wechat");
            LinkSettings settings = new LinkSettings(BASE, new AllowedTargets(Set.of("www.example.com")), 600);
            TrackedLinks links = new TrackedLinks(room.dataSource(), settings);
            MockMvc mvc = MockMvcBuilders.standaloneSetup(
                            new LinkController(room.dataSource(), settings, login(sandbox, room), Clock.systemUTC()))
                    .build();
            CreatedLink link = links.create(NewLink.to("article", "https://www.example.com/spring", "content"));

            String share = passThrough(mvc, link.url(), "oAnna").replaceFirst(".*\\?share=", "");
            String end = passThrough(mvc, URI.create(BASE + "/t/" + share), "oBob");

            assertThat(end).startsWith("https://www.example.com/spring?share=").doesNotEndWith(share);
            new LinkDrain(room.dataSource(), room.writer()).drainOnce();
            assertThat(room.countsBy("type")).isEqualTo(Map.of("CONTENT_VIEW", 2L, "SHARE_OPENED", 1L));
            assertThat(room.countsBy("subject")).isEqualTo(Map.of("fan:oAnna", 2L, "fan:oBob", 1L));
            assertThat(links.counts(link.linkId())).contains(new LinkCounts(2, 2, 1, 0));
        }
    }

    /** As WeChat's browser does it, which tells WeChat who holds it. */
    private String passThrough(MockMvc mvc, URI link, String openId) throws Exception {
        String toWeChat = location(mvc, link);
        HttpResponse<String> named = http.send(
                HttpRequest.newBuilder(URI.create(toWeChat.replaceFirst("#.*", "")))
                        .header("X-Sandbox-Openid", openId)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        String back = named.headers().firstValue("Location").orElseThrow(() -> new AssertionError(named.body()));
        assertThat(back).startsWith(link + "/back?code=");
        return location(mvc, URI.create(back));
    }

    private static String location(MockMvc mvc, URI address) throws Exception {
        URI path = URI.create(address.toString().substring(BASE.toString().length()));
        return String.valueOf(mvc.perform(get(path).header("User-Agent", IN_WECHAT))
                .andReturn()
                .getResponse()
                .getHeader("Location"));
    }

    private static FanLogin login(Sandbox sandbox, TestRoom room) {
        WeChatSettings account = WeChatSettings.of(
                SandboxSettings.DEFAULT_APP_ID, SandboxSettings.DEFAULT_APP_SECRET, sandbox.baseUrl());
        Quotas quotas = new Quotas(room.dataSource(), SandboxSettings.DEFAULT_APP_ID, ApiLimits.DEFAULT);
        OAuth oauth = MpGateway.open(account, room.dataSource(), quotas).oauth();
        return new FanLogin() {
            @Override
            public Optional<URI> address(URI page, String state) {
                return oauth.authorisation(page, state);
            }

            @Override
            public Optional<OpenId> openIdOf(String code) {
                return oauth.openIdOf(code).value();
            }
        };
    }
}
