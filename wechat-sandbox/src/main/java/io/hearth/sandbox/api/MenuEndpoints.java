package io.hearth.sandbox.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearth.sandbox.http.Answer;
import io.hearth.sandbox.menu.Menu;
import io.hearth.sandbox.menu.MenuButton;
import io.hearth.sandbox.refusal.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code /cgi-bin/menu/*}. */
final class MenuEndpoints {

    private final Menu menu;

    MenuEndpoints(Menu menu) {
        this.menu = menu;
    }

    void addTo(Routes routes) {
        routes.post("/cgi-bin/menu/create", this::create)
                .get("/cgi-bin/menu/get", this::get)
                .get("/cgi-bin/menu/delete", this::delete);
    }

    private Answer create(ApiCall call) {
        menu.replace(call.fields().objects("button").stream()
                .map(MenuEndpoints::read)
                .toList());
        return Json.ok();
    }

    private Answer get(ApiCall call) {
        if (menu.buttons().isEmpty()) {
            throw Refusal.NO_MENU.asException();
        }
        ObjectNode answer = Json.object();
        answer.putObject("menu").set("button", write(menu.buttons()));
        return Json.data(answer);
    }

    private Answer delete(ApiCall call) {
        menu.delete();
        return Json.ok();
    }

    private static MenuButton read(Fields button) {
        List<MenuButton> below = button.has("sub_button")
                ? button.objects("sub_button").stream().map(MenuEndpoints::read).toList()
                : List.of();
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String name : button.names()) {
            if (!name.equals("name") && !name.equals("sub_button") && button.has(name)) {
                attributes.put(name, button.text(name));
            }
        }
        return new MenuButton(button.textOr("name", ""), attributes, below);
    }

    private static ArrayNode write(List<MenuButton> buttons) {
        ArrayNode array = Json.array();
        for (MenuButton button : buttons) {
            ObjectNode node = array.addObject();
            button.attributes().forEach(node::put);
            node.put("name", button.name()).set("sub_button", write(button.subButtons()));
        }
        return array;
    }
}
