package io.hearth.wechat.mp;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.wechat.fan.FanInfo;
import org.junit.jupiter.api.Test;

class FollowerInfoTests {

    @Test
    void aCodeMadeWithANumberIsKnownByItsNumber() {
        assertThat(codeScene("\"qr_scene\":98765,\"qr_scene_str\":\"\"")).isEqualTo("98765");
        assertThat(codeScene("\"qr_scene\":4294967295")).isEqualTo("4294967295");
    }

    @Test
    void aCodeMadeWithATextIsKnownByItsText() {
        assertThat(codeScene("\"qr_scene\":0,\"qr_scene_str\":\"broker-7\"")).isEqualTo("broker-7");
        assertThat(codeScene("\"qr_scene\":5,\"qr_scene_str\":\"broker-7\"")).isEqualTo("broker-7");
    }

    @Test
    void whoCameWithoutACodeHasNone() {
        assertThat(codeScene("\"qr_scene\":0,\"qr_scene_str\":\"\"")).isEmpty();
        assertThat(codeScene("\"remark\":\"\"")).isEmpty();
    }

    private static String codeScene(String fields) {
        FanInfo info = MpFollowers.readInfo(
                JsonFields.parse("{\"openid\":\"fan\",\"subscribe\":1,\"subscribe_time\":1790000000," + fields + "}"));
        return ((FanInfo.Following) info).codeScene();
    }
}
