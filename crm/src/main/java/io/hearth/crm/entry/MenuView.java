package io.hearth.crm.entry;

import io.hearth.wechat.menu.MenuButton;
import io.hearth.wechat.menu.MenuEntry;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The account's menu as it is.
 *
 * @param version of the whole menu; another one when anybody has changed anything, here or in WeChat
 * @param page what the entry opens
 * @param entry null while there is none
 * @param bar the buttons on the bar, none where there is no menu
 */
public record MenuView(String version, URI page, @Nullable PlacedEntry entry, List<MenuItem> bar) {

    /** @param group the place on the bar of the group that it is in, from 0; null for the bar itself */
    public record PlacedEntry(String name, @Nullable Integer group) {}

    /**
     * @param kind {@code group}, or WeChat's word for what the button does, such as {@code view}
     * @param target the address that it opens; null where it opens none
     * @param opensCentre whether that is the brokers' centre
     * @param below the buttons of a group; none for others
     */
    public record MenuItem(
            String name, String kind, @Nullable String target, boolean opensCentre, List<MenuItem> below) {}

    static MenuView of(List<MenuButton> bar, URI page) {
        MenuEntry entry = new MenuEntry(page);
        return new MenuView(
                MenuVersion.of(bar),
                page,
                entry.find(bar)
                        .map(found ->
                                new PlacedEntry(found.name(), found.place().group()))
                        .orElse(null),
                items(bar, entry));
    }

    private static List<MenuItem> items(List<MenuButton> buttons, MenuEntry entry) {
        return buttons.stream().map(button -> item(button, entry)).toList();
    }

    private static MenuItem item(MenuButton button, MenuEntry entry) {
        List<MenuItem> below = button instanceof MenuButton.Group group ? items(group.buttons(), entry) : List.of();
        return new MenuItem(button.name(), kind(button), target(button), entry.opens(button), below);
    }

    private static String kind(MenuButton button) {
        return button instanceof MenuButton.Other other
                ? other.type()
                : button.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String target(MenuButton button) {
        if (button instanceof MenuButton.View view) {
            return view.page().toString();
        }
        return button instanceof MenuButton.Other other ? other.values().get("url") : null;
    }
}
