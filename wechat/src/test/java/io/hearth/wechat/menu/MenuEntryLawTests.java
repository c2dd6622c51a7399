package io.hearth.wechat.menu;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MenuEntryLawTests {

    private static final MenuEntry ENTRY = new MenuEntry(URI.create("https://hearth.example.com/broker"));
    private static final String NAME = "经纪人";

    @Property(tries = 300)
    void placedAndTakenAwayItLeavesTheSameMenu(@ForAll("menus") List<MenuButton> bar) {
        for (Place place : placesWithRoom(bar)) {
            List<MenuButton> placed = ENTRY.place(bar, NAME, place);

            assertThat(ENTRY.find(placed)).contains(new MenuEntry.Found(NAME, place));
            assertThat(ENTRY.remove(placed)).isEqualTo(bar);
        }
    }

    @Property(tries = 300)
    void whereverItIsMovedNoOtherButtonIsTouched(@ForAll("menus") List<MenuButton> bar) {
        for (Place from : placesWithRoom(bar)) {
            List<MenuButton> placed = ENTRY.place(bar, NAME, from);
            for (Place to : placesWithRoom(placed)) {
                List<MenuButton> moved = ENTRY.place(placed, "推荐", to);

                assertThat(others(moved)).isEqualTo(others(bar));
                assertThat(ENTRY.find(moved)).contains(new MenuEntry.Found("推荐", to));
            }
        }
    }

    /** Names of groups among them, for a button's group and their order count too. */
    private static List<Object> others(List<MenuButton> bar) {
        List<Object> others = new ArrayList<>();
        for (MenuButton button : bar) {
            if (button instanceof MenuButton.Group group) {
                others.add(group.name());
                others.addAll(others(group.buttons()));
            } else if (!ENTRY.opens(button)) {
                others.add(button);
            }
        }
        return others;
    }

    private static List<Place> placesWithRoom(List<MenuButton> bar) {
        Stream<Place> groups = IntStream.range(0, bar.size())
                .filter(slot -> bar.get(slot) instanceof MenuButton.Group group
                        && group.buttons().size() < MenuButton.Group.MAX_BUTTONS)
                .mapToObj(Place::inGroup);
        Stream<Place> onBar = bar.size() < Menu.MAX_BUTTONS ? Stream.of(Place.BAR) : Stream.of();
        return Stream.concat(onBar, groups).toList();
    }

    @Provide
    static Arbitrary<List<MenuButton>> menus() {
        Arbitrary<String> texts = Arbitraries.of("户型", "官网", "活动", "a\"&<>");
        Arbitrary<MenuButton> leaves = Arbitraries.oneOf(
                texts.map(text -> new MenuButton.Click(text, text)),
                texts.map(text -> new MenuButton.View(text, URI.create("https://example.com/"))),
                texts.map(text -> new MenuButton.Other(text, "media_id", Map.of("media_id", text))));
        Arbitrary<MenuButton> groups =
                leaves.list().ofMinSize(1).ofMaxSize(5).map(below -> new MenuButton.Group("更多", below));
        return Arbitraries.oneOf(leaves, groups).list().ofMaxSize(3);
    }
}
