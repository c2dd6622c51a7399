package io.hearth.wechat.mp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.hearth.wechat.menu.MenuButton;
import java.net.URI;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MenuJsonLawTests {

    @Property(tries = 300)
    void whatIsReadIsWrittenAgainAsItWas(@ForAll("menus") JsonObject menu) {
        String written = MenuJson.write(MenuJson.read(new JsonFields(menu)));

        assertThat(JsonParser.parseString(written)).isEqualTo(menu);
    }

    @Test
    void whatSaysNothingIsLeftOut() {
        String menu = "{'button':[{'type':'view','name':'官网','url':'https://example.com/','key':'','sub_button':[]}]}"
                .replace('\'', '"');

        assertThat(MenuJson.read(JsonFields.parse(menu)).buttons())
                .containsExactly(new MenuButton.View("官网", URI.create("https://example.com/")));
    }

    @Test
    void whatCouldNotBeWrittenAgainIsNotRead() {
        String number = "{\"button\":[{\"type\":\"click\",\"name\":\"x\",\"key\":\"k\",\"weight\":3}]}";
        String group = "{\"button\":[{\"name\":\"x\",\"colour\":\"red\",\"sub_button\":"
                + "[{\"type\":\"click\",\"name\":\"x\",\"key\":\"k\"}]}]}";

        assertThatThrownBy(() -> MenuJson.read(JsonFields.parse(number))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> MenuJson.read(JsonFields.parse(group))).isInstanceOf(IllegalStateException.class);
    }

    /** Buttons with any of WeChat's types and any of its fields, whether they fit together or not. */
    @Provide
    static Arbitrary<JsonObject> menus() {
        Arbitrary<String> texts = Arbitraries.oneOf(
                Arbitraries.of("经纪人 🏠", "a\"&<>\\/", "https://example.com/a?b=1&c=2", "no address"),
                Arbitraries.strings().ofMinLength(1).ofMaxLength(8).filter(text -> !text.isBlank()));
        Arbitrary<String> types = Arbitraries.of(
                "click", "view", "miniprogram", "scancode_push", "media_id", "article_id", "article_view_limited");
        Arbitrary<Map<String, String>> values = Arbitraries.maps(
                        Arbitraries.of("key", "url", "appid", "pagepath", "media_id", "article_id", "later"), texts)
                .ofMaxSize(4);
        Arbitrary<JsonObject> leaves = Combinators.combine(texts, types, values).as(MenuJsonLawTests::leaf);
        Arbitrary<JsonObject> groups = Combinators.combine(
                        texts, leaves.list().ofMinSize(1).ofMaxSize(5))
                .as((name, below) -> {
                    JsonObject group = new JsonObject();
                    group.addProperty("name", name);
                    group.add("sub_button", array(below));
                    return group;
                });
        return Arbitraries.oneOf(leaves, groups)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(buttons -> {
                    JsonObject menu = new JsonObject();
                    menu.add("button", array(buttons));
                    return menu;
                });
    }

    private static JsonObject leaf(String name, String type, Map<String, String> values) {
        JsonObject button = new JsonObject();
        button.addProperty("name", name);
        button.addProperty("type", type);
        values.forEach(button::addProperty);
        return button;
    }

    private static JsonArray array(List<JsonObject> elements) {
        JsonArray array = new JsonArray();
        elements.forEach(array::add);
        return array;
    }
}
