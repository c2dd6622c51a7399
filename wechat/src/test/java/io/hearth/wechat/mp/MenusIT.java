package io.hearth.wechat.mp;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.wechat.Answer;
import io.hearth.wechat.Done;
import io.hearth.wechat.Rejection;
import io.hearth.wechat.menu.Menu;
import io.hearth.wechat.menu.MenuButton;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MenusIT extends MpFixture {

    private static final Answer<Done> DONE = new Answer.Given<>(Done.DONE);

    @Test
    void aMenuIsReadAsItWasPublished() {
        Menu menu = new Menu(List.of(
                new MenuButton.Click("最新房源", "NEW"),
                new MenuButton.Group(
                        "服务",
                        List.of(
                                new MenuButton.View("预约看房", URI.create("https://example.com/visit?a=1&b=2")),
                                new MenuButton.MiniProgram(
                                        "计算器", "wx00000000000000aa", "pages/loan", URI.create("https://example.com")),
                                new MenuButton.Other("扫码", "scancode_push", Map.of("key", "SCAN")),
                                new MenuButton.Other("开盘", "article_id", Map.of("article_id", "a1")),
                                new MenuButton.Other("户型", "media_id", Map.of("media_id", "m1"))))));

        assertThat(gateway.menus().publish(menu)).isEqualTo(DONE);
        assertThat(gateway.menus().find()).isEqualTo(new Answer.Given<>(Optional.of(menu)));
    }

    @Test
    void noMenuIsAnAnswerToo() {
        assertThat(gateway.menus().find()).isEqualTo(new Answer.Given<>(Optional.empty()));
        gateway.menus().publish(new Menu(List.of(new MenuButton.Click("房源", "NEW"))));

        assertThat(gateway.menus().remove()).isEqualTo(DONE);
        assertThat(gateway.menus().find()).isEqualTo(new Answer.Given<>(Optional.empty()));
        assertThat(gateway.menus().remove()).isEqualTo(DONE);
    }

    @Test
    void aMenuThatWeChatDoesNotTakeIsRefused() {
        Menu tooLong = new Menu(List.of(new MenuButton.Click("房源", "K".repeat(129))));

        assertThat(gateway.menus().publish(tooLong)).isEqualTo(new Answer.Refused<>(Rejection.INVALID, 40019, false));
    }
}
