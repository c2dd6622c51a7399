package io.hearth.ingest.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A link leads to allowed hosts, however its address is written. */
class AllowedTargetsTests {

    private static final AllowedTargets TARGETS =
            new AllowedTargets(Set.of("www.example.com", "shop.example.com:8443", "127.0.0.1:8080", " "));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.example.com",
                "https://www.example.com/",
                "https://WWW.Example.com/a/b?x=1&y=%20#top",
                "https://shop.example.com:8443/",
                "http://127.0.0.1:8080/page",
            })
    void allowedPagesPass(String address) {
        assertThat(TARGETS.check(address)).isEqualTo(URI.create(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/relative",
                "//www.example.com/",
                "www.example.com",
                "http://www.example.com/",
                "javascript:alert(1)//www.example.com",
                "data:text/html,www.example.com",
                "https:www.example.com",
                "https:/www.example.com",
                "https:///www.example.com",
                "https://evil.example/",
                "https://www.example.com.evil.example/",
                "https://evil.example/www.example.com",
                "https://evilwww.example.com/",
                "https://example.com/",
                "https://sub.www.example.com/",
                "https://www.example.com./",
                "https://www.example.com@evil.example/",
                "https://evil.example@www.example.com/",
                "https://user:secret@www.example.com/",
                "https://www.example.com:443@evil.example/",
                "https://www.example.com:8443/",
                "https://www.example.com:/",
                "https://www.example.com%2eevil.example/",
                "https://www.example.com%00.evil.example/",
                "https://www.example.com%40evil.example/",
                "https://www.example.com\\@evil.example/",
                "https://evil.example\\www.example.com/",
                "https:\\\\www.example.com/",
                "https://www.example.com /",
                "https://www.example.com/\r\nSet-Cookie: a=b",
                "https://www.example.com/\u0000",
                "\thttps://www.example.com/",
                "https://www.exаmple.com/",
                "https://www。example。com/",
                "https://www.example.com/<script>",
                "https://[::1]/",
                "https://2130706433/",
                "http://localhost:8080/",
                "http://127.0.0.1/",
                "http://0x7f.1:8080/",
                "ftp://www.example.com/",
                "https://www.example.com/?share=mine",
                "https://www.example.com/?a=1&share=mine",
            })
    void everythingElseIsRefused(String address) {
        assertThatExceptionOfType(InvalidTargetException.class).isThrownBy(() -> TARGETS.check(address));
    }

    @Property(tries = 500)
    void whateverPassesIsOnAnAllowedHost(@ForAll String head, @ForAll String tail) {
        for (String address : new String[] {
            head + "www.example.com" + tail, "https://" + head + tail, "https://www.example.com" + tail + head
        }) {
            try {
                assertThat(TARGETS.check(address).getHost()).isEqualToIgnoringCase("www.example.com");
            } catch (InvalidTargetException e) {
                assertThat(e.problem()).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://anything.example/", "https://www.example.com/"})
    void withoutAllowedHostsNothingIsAllowed(String address) {
        assertThatExceptionOfType(InvalidTargetException.class)
                .isThrownBy(() -> new AllowedTargets(Set.of()).check(address));
    }
}
