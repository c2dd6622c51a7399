package io.hearth.wechat.menu;

import io.hearth.wechat.menu.MenuRefusedException.Reason;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One page's button among others: finds it, places it, takes it away. All other buttons stay as they are, in their order;
 * only a group whose last button is taken away goes with it, for WeChat knows no group without buttons.
 *
 * <p>Where several buttons open the page, the first is meant: from the left, and within a group from its first.
 */
public final class MenuEntry {

    private final URI page;

    public MenuEntry(URI page) {
        this.page = page;
    }

    /** The page's button. */
    public record Found(String name, Place place) {}

    /** @param index within the group; 0 where there is none */
    private record Spot(int slot, int index, Place place, MenuButton button) {}

    /** Whether the button opens the page. */
    public boolean opens(MenuButton button) {
        return button instanceof MenuButton.View view && view.page().equals(page);
    }

    /** @param bar the menu's buttons; none where there is no menu */
    public Optional<Found> find(List<MenuButton> bar) {
        return spot(bar).map(spot -> new Found(spot.button().name(), spot.place()));
    }

    /**
     * Places the page's button, behind the others; if it is at the place already, it gets the name and stays where it is,
     * and if it is elsewhere, it moves.
     *
     * @param name not blank
     * @param place a group as the bar is before
     * @throws MenuRefusedException if the place is full or is no group, or the name is too long for it
     */
    public List<MenuButton> place(List<MenuButton> bar, String name, Place place) {
        requireShort(name, place);
        Integer group = place.group();
        if (group != null && findGroup(bar, group) == null) {
            throw new MenuRefusedException(Reason.NO_GROUP, "the bar has no group at " + group);
        }
        MenuButton entry = new MenuButton.View(name, page);
        Optional<Spot> spot = spot(bar);
        if (spot.isEmpty()) {
            return append(bar, group, entry);
        }
        Spot now = spot.get();
        if (now.place().equals(place)) {
            return replace(bar, now, List.of(entry));
        }
        List<MenuButton> others = replace(bar, now, List.of());
        if (group != null && now.slot() < group && others.size() < bar.size()) {
            // The group has moved up into the place that became free.
            return append(others, group - 1, entry);
        }
        return append(others, group, entry);
    }

    /** Takes the page's button away; the same menu if there is none. */
    public List<MenuButton> remove(List<MenuButton> bar) {
        return spot(bar).map(spot -> replace(bar, spot, List.of())).orElse(bar);
    }

    private static void requireShort(String name, Place place) {
        int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        int most = place.group() == null ? Menu.MAX_NAME_BYTES : MenuButton.Group.MAX_NAME_BYTES;
        if (bytes > most) {
            throw new MenuRefusedException(
                    Reason.NAME_TOO_LONG, "the name has " + bytes + " bytes, WeChat takes " + most + " there");
        }
    }

    private Optional<Spot> spot(List<MenuButton> bar) {
        for (int slot = 0; slot < bar.size(); slot++) {
            MenuButton button = bar.get(slot);
            if (opens(button)) {
                return Optional.of(new Spot(slot, 0, Place.BAR, button));
            }
            List<MenuButton> below = button instanceof MenuButton.Group group ? group.buttons() : List.of();
            for (int index = 0; index < below.size(); index++) {
                if (opens(below.get(index))) {
                    return Optional.of(new Spot(slot, index, Place.inGroup(slot), below.get(index)));
                }
            }
        }
        return Optional.empty();
    }

    private static List<MenuButton> append(List<MenuButton> bar, @Nullable Integer at, MenuButton entry) {
        if (at == null) {
            requireRoom(bar, Menu.MAX_BUTTONS, Reason.BAR_FULL);
            return splice(bar, bar.size(), 0, List.of(entry));
        }
        MenuButton.Group group = (MenuButton.Group) bar.get(at);
        requireRoom(group.buttons(), MenuButton.Group.MAX_BUTTONS, Reason.GROUP_FULL);
        List<MenuButton> below = splice(group.buttons(), group.buttons().size(), 0, List.of(entry));
        return splice(bar, at, 1, List.of(new MenuButton.Group(group.name(), below)));
    }

    private static void requireRoom(List<MenuButton> buttons, int most, Reason otherwise) {
        if (buttons.size() >= most) {
            throw new MenuRefusedException(otherwise, "there are " + most + " buttons already, and no more may be");
        }
    }

    private static MenuButton.@Nullable Group findGroup(List<MenuButton> bar, int at) {
        return at >= 0 && at < bar.size() && bar.get(at) instanceof MenuButton.Group group ? group : null;
    }

    private static List<MenuButton> replace(List<MenuButton> bar, Spot spot, List<MenuButton> by) {
        if (!(bar.get(spot.slot()) instanceof MenuButton.Group group)) {
            return splice(bar, spot.slot(), 1, by);
        }
        List<MenuButton> below = splice(group.buttons(), spot.index(), 1, by);
        return splice(
                bar, spot.slot(), 1, below.isEmpty() ? List.of() : List.of(new MenuButton.Group(group.name(), below)));
    }

    /** The same with some buttons in the place of as many. */
    private static List<MenuButton> splice(List<MenuButton> buttons, int at, int removed, List<MenuButton> by) {
        List<MenuButton> changed = new ArrayList<>(buttons.subList(0, at));
        changed.addAll(by);
        changed.addAll(buttons.subList(at + removed, buttons.size()));
        return List.copyOf(changed);
    }
}
