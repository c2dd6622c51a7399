package io.hearth.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hearth.domain.contact.OpenId;
import io.hearth.wechat.content.Article;
import io.hearth.wechat.content.PictureFile;
import io.hearth.wechat.menu.Menu;
import io.hearth.wechat.menu.MenuButton;
import io.hearth.wechat.message.OneTimeMessage;
import io.hearth.wechat.message.ServiceContent;
import io.hearth.wechat.message.SubscriptionNotice;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoleValuesTests {

    private static final OpenId FAN = new OpenId("o1");
    private static final MenuButton BUTTON = new MenuButton.Click("房源", "NEW");

    @Test
    void aServiceTextHasUpTo2048Bytes() {
        assertThatCode(() -> new ServiceContent.Text("房".repeat(682) + "ab")).doesNotThrowAnyException();
        assertThatIllegalArgumentException().isThrownBy(() -> new ServiceContent.Text("房".repeat(683)));
        assertThatIllegalArgumentException().isThrownBy(() -> new ServiceContent.Text(" "));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 10_001})
    void aSceneOfOneTimeMessagesIsFromZeroToTenThousand(int scene) {
        assertThatIllegalArgumentException().isThrownBy(() -> oneTime(scene, "标题", "x"));
        assertThatCode(() -> oneTime(10_000, "标题", "x")).doesNotThrowAnyException();
    }

    @Test
    void titleAndTextOfAOneTimeMessageAreCountedInCharacters() {
        assertThatCode(() -> oneTime(0, "🏠".repeat(15), "x".repeat(200))).doesNotThrowAnyException();
        assertThatIllegalArgumentException().isThrownBy(() -> oneTime(0, "🏠".repeat(16), "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> oneTime(0, "标题", "x".repeat(201)));
    }

    @Test
    void aNoticeHasNoBlankField() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SubscriptionNotice(FAN, "N1", Map.of("thing1", " "), Optional.empty()))
                .withMessageContaining("thing1");
    }

    @Test
    void aMenuHasThreeButtonsAndGroupsOfFive() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Menu(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Menu(Collections.nCopies(4, BUTTON)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MenuButton.Group("服务", Collections.nCopies(6, BUTTON)));
        MenuButton group = new MenuButton.Group("服务", List.of(BUTTON));
        assertThatIllegalArgumentException().isThrownBy(() -> new MenuButton.Group("更多", List.of(group)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.gif", "a", ".jpg", "../a.jpg", "a\".png", "a\r\n.png"})
    void aPictureIsAJpegOrPngWithAPlainName(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PictureFile(name, new byte[] {1}));
    }

    @Test
    void aPictureTellsItsType() {
        assertThat(new PictureFile("a.PNG", new byte[] {1}).type()).isEqualTo("image/png");
        assertThat(new PictureFile("样板房.jpeg", new byte[] {1}).type()).isEqualTo("image/jpeg");
        assertThatIllegalArgumentException().isThrownBy(() -> new PictureFile("a.png", new byte[0]));
    }

    @Test
    void anArticleKeepsToWeChatsLengths() {
        assertThatCode(() -> article("题".repeat(64), "摘".repeat(120))).doesNotThrowAnyException();
        assertThatIllegalArgumentException().isThrownBy(() -> article("题".repeat(65), ""));
        assertThatIllegalArgumentException().isThrownBy(() -> article("题", "摘".repeat(121)));
        assertThatIllegalArgumentException().isThrownBy(() -> article(" ", ""));
    }

    private static OneTimeMessage oneTime(int scene, String title, String text) {
        return new OneTimeMessage(FAN, "S1", scene, title, text, Optional.empty());
    }

    private static Article article(String title, String digest) {
        return new Article(title, "", digest, "<p>x</p>", Optional.empty(), new MediaId("m"));
    }
}
