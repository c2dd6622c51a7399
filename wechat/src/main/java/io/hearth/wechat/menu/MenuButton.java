package io.hearth.wechat.menu;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One button of a menu. Of a name WeChat shows what fits: 4 characters on the bar, 8 above it. */
public sealed interface MenuButton {

    /** What is written on it; not blank. */
    String name();

    /** Tells the account that it was clicked, which opens a window of 1 min for 3 messages. */
    record Click(String name, String key) implements MenuButton {

        /** @throws IllegalArgumentException if a value is blank */
        public Click {
            requireFilled(name, key);
        }
    }

    /** Opens a page; no window opens with it. */
    record View(String name, URI page) implements MenuButton {

        /** @throws IllegalArgumentException if the name is blank */
        public View {
            requireFilled(name);
        }
    }

    /**
     * Opens a page of a mini program.
     *
     * @param otherwise for clients that have no mini programs
     */
    record MiniProgram(String name, String appId, String path, URI otherwise) implements MenuButton {

        /** @throws IllegalArgumentException if a value is blank */
        public MiniProgram {
            requireFilled(name, appId, path);
        }
    }

    /**
     * Anything else that WeChat has, such as {@code scancode_push} or {@code article_id}: kept so that it can be published
     * again as it was.
     *
     * @param type WeChat's word for it
     * @param values what else WeChat says of it, by WeChat's names, in their order
     */
    record Other(String name, String type, Map<String, String> values) implements MenuButton {

        /** @throws IllegalArgumentException if the name or the type is blank */
        public Other {
            requireFilled(name, type);
            values = Collections.unmodifiableMap(new TreeMap<>(values));
        }
    }

    /**
     * Opens further buttons.
     *
     * @param buttons 1 to {@value #MAX_BUTTONS}, none of them a group (WeChat, menus)
     */
    record Group(String name, List<MenuButton> buttons) implements MenuButton {

        public static final int MAX_BUTTONS = 5;

        /** What WeChat takes for the name of a button in a group, in UTF-8 (WeChat, menus). */
        public static final int MAX_NAME_BYTES = 60;

        /** @throws IllegalArgumentException if the name is blank, or there are none, too many, or groups in the group */
        public Group {
            requireFilled(name);
            buttons = List.copyOf(buttons);
            if (buttons.isEmpty() || buttons.size() > MAX_BUTTONS) {
                throw new IllegalArgumentException(buttons.size() + " buttons are not from 1 to " + MAX_BUTTONS);
            }
            if (buttons.stream().anyMatch(Group.class::isInstance)) {
                throw new IllegalArgumentException("the group " + name + " has a group in it");
            }
        }
    }

    private static void requireFilled(String... values) {
        for (String value : values) {
            if (value.isBlank()) {
                throw new IllegalArgumentException("a value of a menu button is blank");
            }
        }
    }
}
