package io.hearth.api.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.testing.Answer;
import io.hearth.api.testing.ApiTest;
import io.hearth.api.testing.Browser;
import io.hearth.api.testing.Staff;
import io.hearth.api.testing.TestMenu;
import io.hearth.api.user.Role;
import io.hearth.api.user.Users;
import io.hearth.sandbox.Sandbox;
import io.hearth.sandbox.fault.Fault;
import io.hearth.sandbox.fault.FaultKind;
import io.hearth.wechat.menu.Menu;
import io.hearth.wechat.menu.MenuButton;
import io.hearth.wechat.menu.Menus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class MenuEntryIT {

    private static final String PATH = "/api/programme/menu-entry";
    private static final String CREATE = "/cgi-bin/menu/create";
    private static final String ON_THE_BAR = "{\"name\":\"经纪人\"}";

    private static final MenuButton NEWS = new MenuButton.Click("最新房源", "NEW");
    private static final MenuButton ARTICLE = new MenuButton.Other("开盘", "article_id", Map.of("article_id", "a1"));
    private static final MenuButton MORE = new MenuButton.Group("更多", List.of(ARTICLE));
    private static final MenuButton ENTRY = new MenuButton.View("经纪人", TestMenu.CENTRE);

    @Autowired
    Users users;

    @Autowired
    Sandbox sandbox;

    @Autowired
    Menus menus;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Browser manager;

    @BeforeEach
    void open() {
        menus.publish(new Menu(List.of(NEWS, MORE)));
        manager = Staff.signedIn(users, port, Role.MANAGER);
    }

    @AfterEach
    void close() {
        sandbox.clearFaults();
        menus.remove();
    }

    @Test
    void itIsPlacedMovedAndTakenAwayAndTheOthersStay() {
        Answer before = manager.get(PATH);
        assertThat(before.json().path("entry").isNull()).isTrue();
        assertThat(before.json().at("/bar/1/below/0/kind").asString("")).isEqualTo("article_id");

        Answer placed = put(ON_THE_BAR, before);
        assertThat(placed.status()).isEqualTo(200);
        assertThat(placed.json().at("/entry/name").asString("")).isEqualTo("经纪人");
        assertThat(menu()).containsExactly(NEWS, MORE, ENTRY);
        assertThat(manager.get(PATH).header("ETag")).isEqualTo(placed.header("ETag"));

        Answer moved = put("{\"name\":\"推荐有礼\",\"group\":1}", placed);
        assertThat(moved.json().at("/entry/group").asInt(-1)).isEqualTo(1);
        assertThat(menu())
                .containsExactly(
                        NEWS,
                        new MenuButton.Group("更多", List.of(ARTICLE, new MenuButton.View("推荐有礼", TestMenu.CENTRE))));

        assertThat(delete(moved).json().path("entry").isNull()).isTrue();
        assertThat(menu()).containsExactly(NEWS, MORE);
        assertThat(jdbc.sql("select string_agg(action || ' ' || (details->>'outcome'), ', ' order by id) from audit_log"
                                + " where object_kind = 'menu' and object_id = ? and actor = 'only-manager'")
                        .param(TestMenu.CENTRE.toString())
                        .query(String.class)
                        .single())
                .endsWith("MENU_ENTRY_PLACED done, MENU_ENTRY_PLACED done, MENU_ENTRY_REMOVED done");
    }

    @Test
    void whatSomebodyChangedInWeChatMeanwhileIsNotLost() {
        Answer seen = manager.get(PATH);
        MenuButton other = new MenuButton.Click("户型", "TYPES");
        menus.publish(new Menu(List.of(other)));

        for (Answer late : List.of(put(ON_THE_BAR, seen), delete(seen))) {
            assertThat(late.status()).isEqualTo(412);
            assertThat(late.code()).isEqualTo("changed_meanwhile");
            assertThat(refusal(late)).isEqualTo("menu_changed");
        }
        assertThat(menu()).containsExactly(other);
        assertThat(manager.put(PATH, ON_THE_BAR).code()).isEqualTo("version_missing");
    }

    @Test
    void theFirstButtonIsAMenuAndWithoutTheLastThereIsNone() {
        menus.remove();

        Answer placed = put(ON_THE_BAR, manager.get(PATH));

        assertThat(menu()).containsExactly(ENTRY);
        assertThat(delete(placed).status()).isEqualTo(200);
        assertThat(menus.find().value()).contains(Optional.empty());
    }

    @Test
    void whatDoesNotFitIsSaid() {
        menus.publish(new Menu(List.of(NEWS, new MenuButton.Click("户型", "TYPES"), full())));
        Answer seen = manager.get(PATH);

        assertThat(refusal(put(ON_THE_BAR, seen))).isEqualTo("menu_bar_full");
        assertThat(refusal(put("{\"name\":\"经纪人\",\"group\":2}", seen))).isEqualTo("menu_group_full");
        assertThat(refusal(put("{\"name\":\"经纪人\",\"group\":0}", seen))).isEqualTo("menu_no_group");
        assertThat(refusal(put("{\"name\":\"经纪人经纪人\"}", seen))).isEqualTo("menu_name_too_long");
        assertThat(put("{}", seen).json().at("/errors/0/field").asString("")).isEqualTo("name");
    }

    @Test
    void whatWeChatDoesNotDoIsSaidWithWhetherItMayBeDone() {
        Answer seen = manager.get(PATH);

        sandbox.inject(Fault.of(CREATE, FaultKind.ERRCODE).answering(40016));
        Answer refused = put(ON_THE_BAR, seen);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refusal(refused)).isEqualTo("wechat_refused");

        sandbox.inject(Fault.of(CREATE, FaultKind.ERRCODE).answering(45009));
        assertThat(refusal(put(ON_THE_BAR, seen))).isEqualTo("wechat_quota_spent");
        jdbc.sql("delete from wechat_quota").update();
        assertThat(menu()).containsExactly(NEWS, MORE);

        sandbox.inject(Fault.of(CREATE, FaultKind.GARBAGE));
        Answer silent = put(ON_THE_BAR, seen);
        assertThat(silent.status()).isEqualTo(503);
        assertThat(refusal(silent)).isEqualTo("wechat_silent");
        assertThat(menu()).containsExactly(NEWS, MORE, ENTRY);
    }

    private Answer put(String body, Answer seen) {
        return manager.put(PATH, "application/json", seen.header("ETag").orElseThrow(), body);
    }

    private Answer delete(Answer seen) {
        return manager.send(manager.withToken(manager.request(PATH))
                .header("If-Match", seen.header("ETag").orElseThrow())
                .DELETE());
    }

    private List<MenuButton> menu() {
        return menus.find().value().orElseThrow().orElseThrow().buttons();
    }

    private static String refusal(Answer answer) {
        return answer.json().path("refusal").asString("");
    }

    private static MenuButton full() {
        return new MenuButton.Group("更多", List.of(NEWS, NEWS, NEWS, NEWS, ARTICLE));
    }
}
