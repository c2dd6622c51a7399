package io.hearth.sandbox.menu;

import io.hearth.sandbox.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The menu at the foot of the chat: up to 3 buttons, each with up to 5 below (WeChat, custom menu). */
public final class Menu {

    private static final int MOST_BUTTONS = 3;

    /** Of a button on the bar; those below may have longer ones (WeChat, custom menu). */
    private static final int MOST_NAME_BYTES = 16;

    private List<MenuButton> buttons = List.of();

    public void replace(List<MenuButton> changed) {
        if (changed.isEmpty() || changed.size() > MOST_BUTTONS) {
            throw Refusal.INVALID_BUTTON_COUNT.asException();
        }
        if (changed.stream().anyMatch(Menu::isTooLong)) {
            throw Refusal.INVALID_BUTTON_NAME.asException();
        }
        buttons = List.copyOf(changed);
    }

    public void delete() {
        buttons = List.of();
    }

    public List<MenuButton> buttons() {
        return buttons;
    }

    private static boolean isTooLong(MenuButton button) {
        return button.name().getBytes(StandardCharsets.UTF_8).length > MOST_NAME_BYTES;
    }

    /** Every button that does something. */
    public List<MenuButton> leaves() {
        return buttons.stream()
                .flatMap(button -> button.subButtons().isEmpty() ? Stream.of(button) : button.subButtons().stream())
                .toList();
    }
}
