package io.hearth.sandbox.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class XmlTextTests {

    @Property
    boolean legalTextComesBackAsItWas(@ForAll("legal") String text) {
        return SafeXml.text(SafeXml.parse(XmlText.of(Map.of("Content", text))), "Content")
                .equals(text);
    }

    @Provide
    Arbitrary<String> legal() {
        return Arbitraries.strings()
                .withChars('a', ']', '>', '<', '&', '"', '\n', '中', ' ')
                .withCharRange('一', '龥');
    }

    @Test
    void charactersThatXmlCannotWriteAreLeftOut() {
        assertThat(XmlText.of(Map.of("A", "x\u0000y\uD800z\uFFFF"))).isEqualTo("<xml><A><![CDATA[xyz]]></A></xml>");
    }

    @Test
    void listsAreRepeatedElements() {
        assertThat(XmlText.of(Map.of("L", List.of(Map.of("N", 1), Map.of("N", 2)))))
                .isEqualTo("<xml><L><N>1</N></L><L><N>2</N></L></xml>");
    }

    @Test
    void documentTypesAreRefused() {
        assertThatThrownBy(() ->
                        SafeXml.parse("<!DOCTYPE xml [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><xml>&a;</xml>"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
