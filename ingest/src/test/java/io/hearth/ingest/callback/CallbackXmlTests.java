package io.hearth.ingest.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackXmlTests {

    @Test
    void nestedFieldsAreNamedByPathsAndNumbered() throws Exception {
        String body = "<xml><A>1</A><L><item><U> x </U></item><item><U><![CDATA[<y>]]></U></item></L><E/></xml>";
        assertThat(CallbackXml.parse(CallbackBodies.bytes(body)))
                .containsEntry("A", "1")
                .containsEntry("L.item.U", " x ")
                .containsEntry("L.item_2.U", "<y>")
                .containsEntry("E", "")
                .hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "words",
                "<xml><A>1</xml>",
                "<html><A>1</A></html>",
                "<xml><A>\u0000</A></xml>",
                "<xml><A>&#xD800;</A></xml>",
                "<xml><A>&nbsp;</A></xml>",
                "<!DOCTYPE xml [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><xml><A>&e;</A></xml>",
                "<!DOCTYPE xml SYSTEM \"http://127.0.0.1:1/x.dtd\"><xml><A>1</A></xml>",
                "<!DOCTYPE xml [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><xml><A>&b;</A></xml>",
                "{\"ToUserName\":\"gh_1\"}",
            })
    void whatIsNoPlainXmlIsUnusable(String body) {
        assertThatThrownBy(() -> CallbackXml.parse(CallbackBodies.bytes(body))).isInstanceOf(UnusableCallback.class);
    }

    @Test
    void aLoneSurrogateInTheBytesIsUnusable() {
        byte[] body = CallbackBodies.bytes("<xml><A>???</A></xml>");
        body[8] = (byte) 0xED;
        body[9] = (byte) 0xA0;
        body[10] = (byte) 0x80;
        assertThatThrownBy(() -> CallbackXml.parse(body)).isInstanceOf(UnusableCallback.class);
    }

    @Test
    void nestingAndNumberOfFieldsAreBounded() {
        String deep = "<xml>" + "<a>".repeat(50) + "</a>".repeat(50) + "</xml>";
        String wide = "<xml>" + "<a>1</a>".repeat(1_000) + "<b>1</b>".repeat(1_000) + "</xml>";
        assertThatThrownBy(() -> CallbackXml.parse(CallbackBodies.bytes(deep))).hasMessageContaining("too deep");
        assertThatThrownBy(() -> CallbackXml.parse(CallbackBodies.bytes(wide))).hasMessageContaining("too many fields");
    }
}
