package io.hearth.ingest.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.interaction.InteractionId;
import io.hearth.ingest.callback.CallbackCalls.Call;
import io.hearth.sandbox.callback.MessageCipher;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Whatever is sent: what is the sender's fault is never ours. */
class AnyBytesTests {

    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(CallbackCalls.NOW), ZoneOffset.UTC);
    private static final Instant RECEIVED_AT = CLOCK.instant();

    private final List<byte[]> kept = new ArrayList<>();

    @Property(tries = 300)
    void anySignedBytesAreKeptAndUnderstoodOrDead(@ForAll("bodies") byte[] body) {
        assertThat(receive(CallbackSettings.plain(CallbackCalls.TOKEN), CallbackCalls.plain(body)))
                .isEqualTo(200);
        assertThat(kept).containsExactly(body);
        understandOrGiveAReason(body);
    }

    @Property(tries = 300)
    void anyBytesInsideOrInsteadOfAnEnvelopeAreAnsweredWithTwoOrFourHundred(@ForAll("bodies") byte[] body) {
        String inside = new String(body, StandardCharsets.UTF_8);
        assertThat(receive(CallbackCalls.AES, CallbackCalls.sealed(inside))).isEqualTo(200);
        Call instead = CallbackCalls.plain(body);
        assertThat(receive(CallbackCalls.AES, instead)).isBetween(400, 499);
    }

    @Property(tries = 300)
    void anyQueryStringIsRefused(@ForAll String query, @ForAll("bodies") byte[] body) {
        CallbackReceiver receiver = receiver(CallbackCalls.AES);
        assertThat(receiver.receive(query, body).status()).isBetween(400, 499);
        assertThat(receiver.verify(query).status()).isBetween(400, 499);
        assertThat(kept).isEmpty();
    }

    @Property(tries = 200)
    void anEnvelopeThatWasTouchedAnywhereIsRefused(@ForAll @Size(max = 40) String message, @ForAll int where) {
        String sealed =
                new MessageCipher(CallbackCalls.KEY, CallbackCalls.APP_ID).encrypt(new byte[16], "<xml>" + message);
        char[] touched = sealed.toCharArray();
        int at = Math.floorMod(where, touched.length);
        touched[at] = touched[at] == 'A' ? 'B' : 'A';
        Call honest = CallbackCalls.envelope(sealed);
        Call call = honest.withBody("<xml><Encrypt>" + new String(touched) + "</Encrypt></xml>");
        assertThat(receive(CallbackCalls.AES, call)).isEqualTo(403);
    }

    /** Bytes, texts, and pieces of callbacks in any order: the last ones come far into the parsers. */
    @Provide
    Arbitrary<byte[]> bodies() {
        Arbitrary<String> pieces = Arbitraries.of(
                        "<xml>",
                        "</xml>",
                        "<FromUserName>o1</FromUserName>",
                        "<MsgType>text</MsgType>",
                        "<CreateTime>1790000000</CreateTime>",
                        "<MsgType>event</MsgType>",
                        "<Event>CLICK</Event>",
                        "<![CDATA[",
                        "]]>",
                        "&#0;",
                        "&#xD800;",
                        "&e;",
                        "<!DOCTYPE xml [<!ENTITY e \"x\">]>",
                        "<?xml version=\"1.0\" encoding=\"UTF-16\"?>",
                        "{\"FromUserName\":\"o1\",",
                        "\"a\":",
                        "\"\\u0000\"",
                        "\"\\ud800\"",
                        "[[[",
                        "}",
                        "\0",
                        "\uD83D",
                        "1e999999",
                        "\"CreateTime\":\"x\"")
                .list()
                .ofMaxSize(12)
                .map(list -> String.join("", list));
        return Arbitraries.oneOf(
                Arbitraries.bytes().array(byte[].class).ofMaxSize(200),
                Arbitraries.strings().ofMaxLength(100).map(text -> text.getBytes(StandardCharsets.UTF_8)),
                pieces.map(text -> text.getBytes(StandardCharsets.UTF_8)),
                pieces.map(text -> text.getBytes(StandardCharsets.UTF_16)));
    }

    private static void understandOrGiveAReason(byte[] body) {
        try {
            Callback callback = Callback.of(CallbackBody.parse(body));
            assertThat(CallbackMeaning.of(callback, RECEIVED_AT).handledAs()).isNotEmpty();
        } catch (UnusableCallback e) {
            assertThat(e.reason()).isNotBlank();
        }
    }

    private int receive(CallbackSettings settings, Call call) {
        return receiver(settings).receive(call.uri().getRawQuery(), call.body()).status();
    }

    private CallbackReceiver receiver(CallbackSettings settings) {
        kept.clear();
        return new CallbackReceiver(settings, this::keep, new PassiveGreeting(Optional::empty, CLOCK), CLOCK);
    }

    private Kept keep(InteractionId id, byte[] body, CallbackQuery query, boolean bodySigned) {
        kept.add(body);
        return Kept.NEW;
    }
}
