package io.hearth.ingest.callback;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.hearth.ingest.callback.envelope.EncodingAesKey;
import io.hearth.sandbox.callback.MessageCipher;
import io.hearth.sandbox.callback.Signature;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** WeChat's side of the callback, signed and sealed by the sandbox's code and not by what is tested. */
final class CallbackCalls {

    static final String TOKEN = "AAAAA";
    static final String APP_ID = "wx0000000000000001";
    static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
    static final String OTHER_KEY = "kWxPEV2UEDyxWpmPdKC3F4dgPDmOvfKX1HGnEUDS1aR";

    static final CallbackSettings AES =
            CallbackSettings.aes(TOKEN, APP_ID, List.of(EncodingAesKey.parse(KEY), EncodingAesKey.parse(OTHER_KEY)));

    /** When all calls say that they are signed. */
    static final long NOW = 1_790_000_002L;

    private static final AtomicLong NONCES = new AtomicLong();

    private final MockMvc mvc;

    CallbackCalls(MockMvc mvc) {
        this.mvc = mvc;
    }

    /**
     * One request, of which each part can be wrong.
     *
     * @param body what is posted
     * @param sealed what the signature covers beside the rest; empty in plain mode
     */
    record Call(String token, String timestamp, String nonce, String sealed, byte[] body) {

        Call withToken(String other) {
            return new Call(other, timestamp, nonce, sealed, body);
        }

        Call withTimestamp(long seconds) {
            return new Call(token, Long.toString(seconds), nonce, sealed, body);
        }

        Call withNonce(String other) {
            return new Call(token, timestamp, other, sealed, body);
        }

        Call withBody(String other) {
            return new Call(token, timestamp, nonce, sealed, CallbackBodies.bytes(other));
        }

        URI uri() {
            String query = "signature=" + Signature.of(token, timestamp, nonce) + "&timestamp=" + encoded(timestamp)
                    + "&nonce=" + encoded(nonce) + "&encrypt_type=aes&msg_signature="
                    + Signature.of(token, timestamp, nonce, sealed);
            return URI.create("/wechat/callback?" + query);
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    static Call plain(String message) {
        return plain(CallbackBodies.bytes(message));
    }

    static Call plain(byte[] message) {
        return new Call(TOKEN, Long.toString(NOW), nonce(), "", message);
    }

    /** As in the safe mode, under the present key. */
    static Call sealed(String message) {
        return sealed(message, KEY, APP_ID);
    }

    static Call sealed(String message, String key, String appId) {
        String sealed = new MessageCipher(key, appId).encrypt(CallbackBodies.bytes("aaaabbbbccccdddd"), message);
        return envelope(sealed);
    }

    /** Whatever stands in Encrypt is signed. */
    static Call envelope(String sealed) {
        String body =
                "<xml><ToUserName><![CDATA[gh_1]]></ToUserName><Encrypt><![CDATA[" + sealed + "]]></Encrypt></xml>";
        return new Call(TOKEN, Long.toString(NOW), nonce(), sealed, CallbackBodies.bytes(body));
    }

    private static String nonce() {
        return Long.toString(NONCES.incrementAndGet());
    }

    MockHttpServletResponse send(Call call) throws Exception {
        return mvc.perform(post(call.uri()).contentType("text/xml").content(call.body()))
                .andReturn()
                .getResponse();
    }

    int status(Call call) throws Exception {
        return send(call).getStatus();
    }

    MockHttpServletResponse ask(String query) throws Exception {
        return mvc.perform(get(URI.create("/wechat/callback" + query)))
                .andReturn()
                .getResponse();
    }
}
