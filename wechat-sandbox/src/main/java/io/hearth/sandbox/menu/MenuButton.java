package io.hearth.sandbox.menu;

import io.hearth.sandbox.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One button, with a deed or with buttons below.
 *
 * @param name up to 60 bytes, on the bar fewer (WeChat, custom menu)
 * @param attributes {@code type}, {@code key}, {@code url} and the like; empty where there are buttons below
 */
public record MenuButton(String name, Map<String, String> attributes, List<MenuButton> subButtons) {

    private static final int MOST_NAME_BYTES = 60;
    private static final int MOST_KEY_BYTES = 128;
    private static final int MOST_URL_BYTES = 1024;
    private static final int MOST_SUB_BUTTONS = 5;
    private static final Set<String> WITH_KEY = Set.of(
            "click",
            "scancode_push",
            "scancode_waitmsg",
            "pic_sysphoto",
            "pic_photo_or_album",
            "pic_weixin",
            "location_select");
    private static final Set<String> WITH_URL = Set.of("view", "miniprogram");
    private static final Set<String> OTHERS = Set.of("media_id", "article_id", "article_view_limited");

    public MenuButton {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        subButtons = List.copyOf(subButtons);
        check(bytes(name) > 0 && bytes(name) <= MOST_NAME_BYTES, Refusal.INVALID_BUTTON_NAME);
        check(subButtons.size() <= MOST_SUB_BUTTONS, Refusal.INVALID_SUB_BUTTON_COUNT);
        if (subButtons.isEmpty()) {
            checkDeed(attributes);
        }
    }

    /** What a click on this button reports; empty for other buttons. */
    public String clickKey() {
        return type(attributes).equals("click") ? attributes.getOrDefault("key", "") : "";
    }

    /** What this button opens; empty for other buttons. */
    public String viewUrl() {
        return type(attributes).equals("view") ? attributes.getOrDefault("url", "") : "";
    }

    private static void checkDeed(Map<String, String> attributes) {
        String type = type(attributes);
        if (WITH_KEY.contains(type)) {
            int length = bytes(attributes.getOrDefault("key", ""));
            check(length > 0 && length <= MOST_KEY_BYTES, Refusal.INVALID_BUTTON_KEY);
        } else if (WITH_URL.contains(type)) {
            int length = bytes(attributes.getOrDefault("url", ""));
            check(length > 0 && length <= MOST_URL_BYTES, Refusal.INVALID_BUTTON_URL);
        } else {
            check(OTHERS.contains(type), Refusal.INVALID_BUTTON_TYPE);
        }
    }

    private static String type(Map<String, String> attributes) {
        return attributes.getOrDefault("type", "");
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static void check(boolean holds, Refusal otherwise) {
        if (!holds) {
            throw otherwise.asException();
        }
    }
}
