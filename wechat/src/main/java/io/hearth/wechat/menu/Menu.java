package io.hearth.wechat.menu;

import java.util.List;

/**
 * A menu.
 *
 * @param buttons 1 to {@value #MAX_BUTTONS} (WeChat, menus)
 */
public record Menu(List<MenuButton> buttons) {

    public static final int MAX_BUTTONS = 3;

    /** What WeChat takes for the name of a button on the bar, in UTF-8 (WeChat, menus). */
    public static final int MAX_NAME_BYTES = 16;

    /** @throws IllegalArgumentException if there is no button, or too many */
    public Menu {
        buttons = List.copyOf(buttons);
        if (buttons.isEmpty() || buttons.size() > MAX_BUTTONS) {
            throw new IllegalArgumentException(buttons.size() + " buttons are not from 1 to " + MAX_BUTTONS);
        }
    }
}
