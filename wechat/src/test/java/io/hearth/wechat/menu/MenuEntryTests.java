package io.hearth.wechat.menu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.wechat.menu.MenuEntry.Found;
import io.hearth.wechat.menu.MenuRefusedException.Reason;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class MenuEntryTests {

    private static final URI PAGE = URI.create("https://hearth.example.com/broker");
    private static final MenuEntry ENTRY = new MenuEntry(PAGE);
    private static final MenuButton NEWS = new MenuButton.Click("最新房源", "NEW");
    private static final MenuButton SITE = new MenuButton.View("官网", URI.create("https://example.com/"));
    private static final MenuButton ARTICLE =
            new MenuButton.Other("开盘", "article_id", Map.of("article_id", "a1", "note", "x"));
    private static final MenuButton OURS = new MenuButton.View("经纪人", PAGE);

    @Test
    void itIsPlacedBehindTheOthersOnTheBar() {
        assertThat(ENTRY.place(List.of(NEWS, SITE), "经纪人", Place.BAR)).containsExactly(NEWS, SITE, OURS);
        assertThat(ENTRY.place(List.of(), "经纪人", Place.BAR)).containsExactly(OURS);
    }

    @Test
    void itIsPlacedBehindTheOthersInAGroup() {
        assertThat(ENTRY.place(List.of(NEWS, group(SITE, ARTICLE)), "经纪人", Place.inGroup(1)))
                .containsExactly(NEWS, group(SITE, ARTICLE, OURS));
    }

    @Test
    void itIsFoundWithItsNameAndPlace() {
        assertThat(ENTRY.find(List.of(NEWS, OURS))).contains(new Found("经纪人", Place.BAR));
        assertThat(ENTRY.find(List.of(NEWS, group(SITE, OURS)))).contains(new Found("经纪人", Place.inGroup(1)));
        assertThat(ENTRY.find(List.of(NEWS, group(SITE)))).isEmpty();
    }

    @Test
    void itGetsAnotherNameWhereItStands() {
        MenuButton renamed = new MenuButton.View("推荐有礼", PAGE);

        assertThat(ENTRY.place(List.of(OURS, NEWS), "推荐有礼", Place.BAR)).containsExactly(renamed, NEWS);
        assertThat(ENTRY.place(List.of(group(OURS, SITE), NEWS), "推荐有礼", Place.inGroup(0)))
                .containsExactly(group(renamed, SITE), NEWS);
    }

    @Test
    void itMovesFromTheBarIntoAGroupThatMovesUpByIt() {
        assertThat(ENTRY.place(List.of(OURS, NEWS, group(SITE)), "经纪人", Place.inGroup(2)))
                .containsExactly(NEWS, group(SITE, OURS));
        assertThat(ENTRY.place(List.of(group(SITE), NEWS, OURS), "经纪人", Place.inGroup(0)))
                .containsExactly(group(SITE, OURS), NEWS);
    }

    @Test
    void whereItLeavesAGroupEmptyTheGroupGoesAndItsPlaceOnTheBarIsFree() {
        List<MenuButton> full = List.of(NEWS, group(OURS), SITE);

        assertThat(ENTRY.place(full, "经纪人", Place.BAR)).containsExactly(NEWS, SITE, OURS);
        assertThat(ENTRY.remove(full)).containsExactly(NEWS, SITE);
        assertThat(ENTRY.remove(List.of(group(OURS)))).isEmpty();
    }

    @Test
    void ofTwoTheFirstIsMeant() {
        assertThat(ENTRY.remove(List.of(NEWS, group(OURS, SITE), OURS))).containsExactly(NEWS, group(SITE), OURS);
    }

    @Test
    void aFullBarAndAFullGroupTakeNothingMore() {
        List<MenuButton> full = List.of(NEWS, SITE, new MenuButton.Group("更多", Collections.nCopies(5, NEWS)));

        assertRefused(Reason.BAR_FULL, () -> ENTRY.place(full, "经纪人", Place.BAR));
        assertRefused(Reason.GROUP_FULL, () -> ENTRY.place(full, "经纪人", Place.inGroup(2)));
    }

    @Test
    void onlyAGroupOfTheBarIsAPlace() {
        assertRefused(Reason.NO_GROUP, () -> ENTRY.place(List.of(NEWS), "经纪人", Place.inGroup(0)));
        assertRefused(Reason.NO_GROUP, () -> ENTRY.place(List.of(NEWS), "经纪人", Place.inGroup(1)));
        assertRefused(Reason.NO_GROUP, () -> ENTRY.place(List.of(NEWS), "经纪人", Place.inGroup(-1)));
    }

    @Test
    void namesAreAsLongAsWeChatTakesThem() {
        List<MenuButton> bar = List.of(group(NEWS));

        assertThat(ENTRY.place(bar, "长".repeat(5), Place.BAR)).hasSize(2);
        assertRefused(Reason.NAME_TOO_LONG, () -> ENTRY.place(bar, "长".repeat(6), Place.BAR));
        assertThat(ENTRY.place(bar, "长".repeat(20), Place.inGroup(0))).hasSize(1);
        assertRefused(Reason.NAME_TOO_LONG, () -> ENTRY.place(bar, "长".repeat(21), Place.inGroup(0)));
    }

    private static void assertRefused(Reason reason, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(MenuRefusedException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason));
    }

    private static MenuButton group(MenuButton... buttons) {
        return new MenuButton.Group("更多", List.of(buttons));
    }
}
