package io.hearth.wechat.mp;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.hearth.wechat.menu.Menu;
import io.hearth.wechat.menu.MenuButton;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Menus as WeChat writes them. What was read is written again with everything that it says: a menu is replaced whole, so a
 * field that got lost here would be lost in WeChat.
 */
final class MenuJson {

    private static final String NAME = "name";
    private static final String BELOW = "sub_button";
    private static final String TYPE = "type";
    private static final String KEY = "key";
    private static final String URL = "url";
    private static final String APP_ID = "appid";
    private static final String PATH = "pagepath";
    private static final String CLICK = "click";
    private static final String VIEW = "view";
    private static final String MINI_PROGRAM = "miniprogram";

    private MenuJson() {}

    static String write(Menu menu) {
        JsonObject written = new JsonObject();
        written.add("button", write(menu.buttons()));
        return written.toString();
    }

    private static JsonArray write(List<MenuButton> buttons) {
        JsonArray written = new JsonArray();
        buttons.stream().map(MenuJson::write).forEach(written::add);
        return written;
    }

    private static JsonObject write(MenuButton button) {
        JsonObject written = new JsonObject();
        written.addProperty(NAME, button.name());
        if (button instanceof MenuButton.Click click) {
            add(written, CLICK, Map.of(KEY, click.key()));
        } else if (button instanceof MenuButton.View view) {
            add(written, VIEW, Map.of(URL, view.page().toString()));
        } else if (button instanceof MenuButton.MiniProgram mini) {
            String otherwise = mini.otherwise().toString();
            add(written, MINI_PROGRAM, Map.of(APP_ID, mini.appId(), PATH, mini.path(), URL, otherwise));
        } else if (button instanceof MenuButton.Other other) {
            add(written, other.type(), other.values());
        } else if (button instanceof MenuButton.Group group) {
            written.add(BELOW, write(group.buttons()));
        }
        return written;
    }

    private static void add(JsonObject written, String type, Map<String, String> values) {
        written.addProperty(TYPE, type);
        values.forEach(written::addProperty);
    }

    static Menu read(JsonFields menu) {
        return new Menu(
                menu.objects("button").stream().map(MenuJson::readButton).toList());
    }

    private static MenuButton readButton(JsonFields button) {
        String name = button.text(NAME);
        List<JsonFields> below = button.objectsOrNone(BELOW);
        Map<String, String> values = new TreeMap<>(button.textsBut(Set.of(NAME, BELOW)));
        if (below.isEmpty()) {
            String type = values.remove(TYPE);
            return readLeaf(name, type == null ? "" : type, values);
        }
        if (!values.isEmpty()) {
            throw new IllegalStateException("a group of a menu has " + values.keySet() + ", which could not be kept");
        }
        return new MenuButton.Group(
                name, below.stream().map(MenuJson::readButton).toList());
    }

    /** A button that says more than its kind does, or an address that is none, is kept as it is. */
    private static MenuButton readLeaf(String name, String type, Map<String, String> values) {
        Set<String> said = values.keySet();
        Optional<URI> page = Optional.ofNullable(values.get(URL)).flatMap(MenuJson::address);
        if (type.equals(CLICK) && said.equals(Set.of(KEY))) {
            return new MenuButton.Click(name, values.getOrDefault(KEY, ""));
        } else if (type.equals(VIEW) && said.equals(Set.of(URL)) && page.isPresent()) {
            return new MenuButton.View(name, page.get());
        } else if (type.equals(MINI_PROGRAM) && said.equals(Set.of(APP_ID, PATH, URL)) && page.isPresent()) {
            return new MenuButton.MiniProgram(
                    name, values.getOrDefault(APP_ID, ""), values.getOrDefault(PATH, ""), page.get());
        }
        return new MenuButton.Other(name, type, values);
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException e) {
            // Whatever a person typed into the menu: only we care whether it is an address.
            return Optional.empty();
        }
    }
}
