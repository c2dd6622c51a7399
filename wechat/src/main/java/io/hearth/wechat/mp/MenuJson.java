package io.hearth.wechat.mp;

import io.hearth.wechat.menu.Menu;
import io.hearth.wechat.menu.MenuButton;
import java.net.URI;
import java.util.List;
import me.chanjar.weixin.common.bean.menu.WxMenu;
import me.chanjar.weixin.common.bean.menu.WxMenuButton;

/** Menus as WeChat writes them. */
final class MenuJson {

    private static final String CLICK = "click";
    private static final String VIEW = "view";
    private static final String MINI_PROGRAM = "miniprogram";

    private MenuJson() {}

    static String write(Menu menu) {
        WxMenu written = new WxMenu();
        written.setButtons(menu.buttons().stream().map(MenuJson::write).toList());
        return written.toJson();
    }

    private static WxMenuButton write(MenuButton button) {
        WxMenuButton written = new WxMenuButton();
        written.setName(button.name());
        if (button instanceof MenuButton.Click click) {
            written.setType(CLICK);
            written.setKey(click.key());
        } else if (button instanceof MenuButton.View view) {
            written.setType(VIEW);
            written.setUrl(view.page().toString());
        } else if (button instanceof MenuButton.MiniProgram mini) {
            written.setType(MINI_PROGRAM);
            written.setAppId(mini.appId());
            written.setPagePath(mini.path());
            written.setUrl(mini.otherwise().toString());
        } else if (button instanceof MenuButton.Other other) {
            written.setType(other.type());
            written.setKey(other.key());
        } else if (button instanceof MenuButton.Group group) {
            written.setSubButtons(group.buttons().stream().map(MenuJson::write).toList());
        }
        return written;
    }

    static Menu read(JsonFields menu) {
        return new Menu(
                menu.objects("button").stream().map(MenuJson::readButton).toList());
    }

    private static MenuButton readButton(JsonFields button) {
        String name = button.text("name");
        List<JsonFields> below = button.objectsOrNone("sub_button");
        if (!below.isEmpty()) {
            return new MenuButton.Group(
                    name, below.stream().map(MenuJson::readButton).toList());
        }
        return switch (button.text("type")) {
            case CLICK -> new MenuButton.Click(name, button.text("key"));
            case VIEW -> new MenuButton.View(name, URI.create(button.text("url")));
            case MINI_PROGRAM ->
                new MenuButton.MiniProgram(
                        name, button.text("appid"), button.text("pagepath"), URI.create(button.text("url")));
            default -> new MenuButton.Other(name, button.text("type"), button.textOrEmpty("key"));
        };
    }
}
