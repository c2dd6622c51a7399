package io.hearth.ingest.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.contact.Subject;
import io.hearth.ingest.erasure.Traces;
import io.hearth.ingest.testing.Erased;
import io.hearth.ingest.testing.TestRoom;
import io.hearth.store.postgres.Transactions;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinkIT {

    private static final String TARGET = "https://www.example.com/spring?lang=zh#prices";
    private static final String IN_WECHAT = "Mozilla/5.0 (Linux; Android 14) MicroMessenger/8.0.50";
    private static final LinkSettings SETTINGS = new LinkSettings(
            URI.create("https://hearth.example.com"), new AllowedTargets(Set.of("www.example.com")), 600);

    private TestRoom room;
    private FakeFanLogin login;
    private MockMvc mvc;
    private TrackedLinks links;
    private LinkDrain drain;

    @BeforeAll
    void open() {
        room = TestRoom.open();
        links = new TrackedLinks(room.dataSource(), SETTINGS);
        drain = new LinkDrain(room.dataSource(), room.writer());
    }

    @BeforeEach
    void freshWeChat() {
        login = new FakeFanLogin();
        mvc = mvc(SETTINGS, Clock.systemUTC());
    }

    @AfterAll
    void close() throws Exception {
        room.close();
    }

    @Test
    void whoOpensInWeChatIsNamedOnceAndRecorded() throws Exception {
        CreatedLink link = links.create(new NewLink(
                "article-1",
                TARGET,
                Optional.of("tp-7"),
                Optional.of("spring"),
                Optional.empty(),
                Optional.empty(),
                "push"));
        String path = link.url().getPath();

        String state = stateOf(inWeChat(path));
        MockHttpServletResponse back = back(path, "code-oAnna", state);
        assertThat(back.getStatus()).isEqualTo(302);
        assertThat(back.getHeader("Location"))
                .matches("https://www\\.example\\.com/spring\\?lang=zh&share=[A-Za-z0-9_-]{32}#prices");
        assertThat(back.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(back.getHeader("Referrer-Policy")).isEqualTo("no-referrer");

        assertThat(back(path, "code-oAnna", state).getHeader("Location"))
                .as("used once")
                .isEqualTo(TARGET);
        assertThat(links.counts(link.linkId())).contains(new LinkCounts(1, 1, 0, 0));
        drainAll();
        assertThat(found("article-1"))
                .containsExactly("fan:oAnna CONTENT_VIEW {campaign_id=spring, touchpoint_id=tp-7, via=link}");
        assertThat(drain.drainOnce()).isZero();
    }

    @Test
    void aShareChainIsRecordedForBothOfEachStep() throws Exception {
        CreatedLink link = links.create(NewLink.to("article-2", TARGET, "content"));
        String annas = sharedBy("oAnna", link.url().getPath());
        String bobs = sharedBy("oBob", annas);
        sharedBy("oBob", annas);
        sharedBy("oCarl", bobs);
        sharedBy("oAnna", annas);

        drainAll();
        assertThat(found("article-2"))
                .containsExactlyInAnyOrder(
                        "fan:oAnna CONTENT_VIEW {via=link}",
                        "fan:oBob CONTENT_VIEW {via=share}",
                        "fan:oAnna SHARE_OPENED {}",
                        "fan:oBob CONTENT_VIEW {via=share}",
                        "fan:oCarl CONTENT_VIEW {via=share}",
                        "fan:oBob SHARE_OPENED {}",
                        "fan:oAnna CONTENT_VIEW {via=link}");
        assertThat(links.counts(link.linkId())).contains(new LinkCounts(5, 3, 2, 0));
    }

    @Test
    void whatWasDrainedButNotMarkedIsWrittenAgainUnderTheSameIds() throws Exception {
        CreatedLink link = links.create(new NewLink(
                "article-3",
                TARGET,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new OpenId("oSharer")),
                Optional.empty(),
                "content"));
        sharedBy("oDora", link.url().getPath());
        drainAll();
        execute("update link_open set state = 'NEW'");
        drainAll();
        assertThat(found("article-3"))
                .containsExactlyInAnyOrder("fan:oDora CONTENT_VIEW {via=share}", "fan:oSharer SHARE_OPENED {}");
    }

    @Test
    void ofWhoWasErasedNoOpenIsTold() throws Exception {
        CreatedLink link = links.create(NewLink.to("article-11", TARGET, "content"));
        String shared = sharedBy("oErased", link.url().getPath());
        sharedBy("oGina", shared);
        Erased.erase(room, "oErased");
        drainAll();
        assertThat(found("article-11")).containsExactly("fan:oGina CONTENT_VIEW {via=share}");
        assertThat(room.query("select count(*) from dead_letter")).isZero();
    }

    @Test
    void whoComesByTheSharingOfTheErasedComesByNobodys() throws Exception {
        CreatedLink link = links.create(NewLink.to("article-12", TARGET, "content"));
        String shared = sharedBy("oGoneSharer", link.url().getPath());
        sharedBy("oHanna", shared);
        Subject gone = Subject.fan(new OpenId("oGoneSharer"));
        Erased.erase(room, "oGoneSharer");
        new Transactions(room.dataSource()).run(connection -> {
            Traces.remove(connection, List.of(gone));
            return gone;
        });
        sharedBy("oIda", shared);
        drainAll();

        assertThat(found("article-12"))
                .containsExactlyInAnyOrder("fan:oHanna CONTENT_VIEW {via=link}", "fan:oIda CONTENT_VIEW {via=link}");
        assertThat(room.query("select count(*) from link_open where sharer = 'erased'")
                        + room.query("select count(*) from link_share where sharer = 'erased'"))
                .isZero();
        assertThat(links.counts(link.linkId()).orElseThrow().opens()).isEqualTo(3);
    }

    @Test
    void outsideWeChatAnOpenIsOnlyCountedAndAPreviewIsNotEvenThat() throws Exception {
        CreatedLink link = links.create(NewLink.to("article-4", TARGET, "content"));
        String path = link.url().getPath();
        MockHttpServletResponse opened = send(get(path).header("User-Agent", "Mozilla/5.0 Firefox/140"));
        assertThat(opened.getStatus()).isEqualTo(302);
        assertThat(opened.getHeader("Location")).isEqualTo(TARGET);
        assertThat(opened.getHeader("Set-Cookie")).isNull();
        assertThat(send(head(path)).getStatus()).isEqualTo(302);
        assertThat(links.counts(link.linkId())).contains(new LinkCounts(0, 0, 0, 1));

        login.configured = false;
        assertThat(inWeChat(path).getHeader("Location")).as("no account").isEqualTo(TARGET);
        assertThat(links.counts(link.linkId())).contains(new LinkCounts(0, 0, 0, 2));
    }

    @Test
    void aStateOfAnotherLinkOrOfNobodyNamesNobodyAndIsNotEvenAsked() throws Exception {
        CreatedLink one = links.create(NewLink.to("article-5", TARGET, "content"));
        CreatedLink other = links.create(NewLink.to("article-5", TARGET, "content"));
        String state = stateOf(inWeChat(one.url().getPath()));

        for (String wrong : List.of(state, "", "x", "0".repeat(48), state.substring(1))) {
            assertThat(back(other.url().getPath(), "code-oEve", wrong).getHeader("Location"))
                    .isEqualTo(TARGET);
        }
        assertThat(login.asked).isZero();
        assertThat(links.counts(other.linkId())).contains(new LinkCounts(0, 0, 0, 0));
        execute("update link_login set expires_at = now() - interval '1 second'");
        assertThat(back(one.url().getPath(), "code-oEve", state).getHeader("Location"))
                .as("too late")
                .isEqualTo(TARGET);
        assertThat(links.counts(one.linkId())).contains(new LinkCounts(0, 0, 0, 0));
        drainAll();
        assertThat(room.query("select count(*) from link_login")).isZero();
    }

    @Test
    void whomWeChatDoesNotNameIsCountedAndGoesOn() throws Exception {
        CreatedLink link = links.create(NewLink.to("article-6", TARGET, "content"));
        String path = link.url().getPath();
        assertThat(back(path, "refused", stateOf(inWeChat(path))).getHeader("Location"))
                .isEqualTo(TARGET);
        assertThat(back(path, "", stateOf(inWeChat(path))).getHeader("Location"))
                .isEqualTo(TARGET);
        assertThat(links.counts(link.linkId())).contains(new LinkCounts(0, 0, 0, 2));
    }

    @Test
    void twoWaysBackAtOnceWithOneStateAreOneOpen() throws Exception {
        CreatedLink link = links.create(NewLink.to("article-7", TARGET, "content"));
        String path = link.url().getPath();
        String state = stateOf(inWeChat(path));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<MockHttpServletResponse> back = () -> back(path, "code-oFay", state);
            List<Future<MockHttpServletResponse>> answers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                answers.add(threads.submit(back));
            }
            for (Future<MockHttpServletResponse> answer : answers) {
                assertThat(answer.get().getHeader("Location")).startsWith("https://www.example.com/spring?lang=zh");
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(links.counts(link.linkId())).contains(new LinkCounts(1, 1, 0, 0));
    }

    @Test
    void wrongExpiredAndNoLongerAllowedLinksLeadNowhere() throws Exception {
        CreatedLink expired = links.create(new NewLink(
                "article-8",
                TARGET,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Instant.parse("2026-01-01T00:00:00Z")),
                "content"));
        CreatedLink link = links.create(NewLink.to("article-8", TARGET, "content"));
        List<String> nowhere = List.of(
                expired.url().getPath(),
                "/t/" + "A".repeat(32),
                "/t/short",
                "/t/" + "A".repeat(31) + "%0d",
                "/t/..%2fapi");
        for (String path : nowhere) {
            assertThat(send(get(URI.create(path))).getStatus()).as(path).isEqualTo(404);
            assertThat(send(get(URI.create(path)).header("User-Agent", IN_WECHAT))
                            .getStatus())
                    .isEqualTo(404);
        }
        LinkSettings moved = new LinkSettings(SETTINGS.baseUrl(), new AllowedTargets(Set.of("new.example.com")), 600);
        mvc = mvc(moved, Clock.systemUTC());
        assertThat(inWeChat(link.url().getPath()).getStatus()).isEqualTo(404);
    }

    @Test
    void nobodyOpensMoreThanTheLimitInAMinuteWhileOthersGoOn() throws Exception {
        CreatedLink link = links.create(NewLink.to("article-9", TARGET, "content"));
        String path = link.url().getPath();
        Clock stopped = Clock.fixed(Instant.parse("2026-03-01T04:00:00Z"), ZoneOffset.UTC);
        mvc = mvc(new LinkSettings(SETTINGS.baseUrl(), SETTINGS.targets(), 2), stopped);
        assertThat(from("192.0.2.1", path)).isEqualTo(302);
        assertThat(from("192.0.2.1", path)).isEqualTo(302);
        assertThat(from("192.0.2.1", path)).isEqualTo(429);
        assertThat(from("192.0.2.2", path)).isEqualTo(302);
        assertThat(from("2001:db8::1", path)).isEqualTo(302);
        assertThat(from("2001:db8::2", path)).isEqualTo(302);
        assertThat(from("2001:db8::3", path)).as("one network, one subscriber").isEqualTo(429);
    }

    @Test
    void noTokenIsKeptReadable() throws Exception {
        CreatedLink link = links.create(NewLink.to("article-10", TARGET, "content"));
        String token = link.url().getPath().substring(3);
        assertThat(token).hasSize(32);
        assertThat(room.query("select count(*) from tracked_link t where t::text like '%" + token + "%'"))
                .isZero();
    }

    private MockMvc mvc(LinkSettings settings, Clock clock) {
        return MockMvcBuilders.standaloneSetup(new LinkController(room.dataSource(), settings, login, clock))
                .build();
    }

    /** Opens as that fan; returns the path of the link that the page behind gives them to share. */
    private String sharedBy(String openId, String path) throws Exception {
        String location = back(path, "code-" + openId, stateOf(inWeChat(path))).getHeader("Location");
        return "/t/" + location.replaceFirst(".*share=", "").replaceFirst("#.*", "");
    }

    private MockHttpServletResponse inWeChat(String path) throws Exception {
        return send(get(path).header("User-Agent", IN_WECHAT));
    }

    private MockHttpServletResponse back(String path, String code, String state) throws Exception {
        return send(get(path + "/back").param("code", code).param("state", state));
    }

    private int from(String address, String path) throws Exception {
        return send(get(path).with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                }))
                .getStatus();
    }

    private static String stateOf(MockHttpServletResponse answer) {
        String location = String.valueOf(answer.getHeader("Location"));
        assertThat(location).startsWith("https://wechat.example/authorize?page=https://hearth.example.com/t/");
        return location.replaceFirst(".*state=", "");
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    private void drainAll() throws Exception {
        while (drain.drainOnce() > 0) {
            // Until none waits.
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = room.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** Subject, type and attributes of the interactions about a content. */
    private List<String> found(String contentId) throws Exception {
        room.elastic().client().indices().refresh(r -> r.index(room.names().interactions()));
        return room
                .elastic()
                .client()
                .search(
                        s -> s.index(room.names().interactions())
                                .size(100)
                                .query(q -> q.term(t -> t.field("content_id").value(contentId))),
                        Map.class)
                .hits()
                .hits()
                .stream()
                .map(hit -> described(hit.source()))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static String described(Map<?, ?> document) {
        Map<String, String> attributes = new TreeMap<>((Map<String, String>) document.get("attributes"));
        attributes.remove("opened_as");
        return document.get("subject") + " " + document.get("type") + " " + attributes;
    }
}
