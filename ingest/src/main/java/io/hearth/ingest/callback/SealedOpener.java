package io.hearth.ingest.callback;

import io.hearth.ingest.callback.envelope.MessageCipher;
import io.hearth.ingest.callback.envelope.RefusedEnvelope;
import io.hearth.ingest.callback.envelope.Signature;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;

/** AES and compatible mode: only what is encrypted is signed, so nothing else in the body is looked at. */
final class SealedOpener implements CallbackOpener {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final String token;
    private final List<MessageCipher> ciphers;
    private final Clock clock;

    SealedOpener(CallbackSettings settings) {
        this(settings, Clock.systemUTC());
    }

    SealedOpener(CallbackSettings settings, Clock clock) {
        this.token = settings.token();
        this.ciphers = settings.aesKeys().stream()
                .map(key -> new MessageCipher(key, settings.appId()))
                .toList();
        this.clock = clock;
    }

    @Override
    public Opened open(CallbackQuery query, byte[] body) throws Forgery {
        String sealed = sealed(body);
        if (!Signature.matches(query.messageSignature(), token, query.timestamp(), query.nonce(), sealed)) {
            throw new Forgery("the msg_signature is wrong");
        }
        return unsealed(sealed);
    }

    private static String sealed(byte[] body) throws Forgery {
        try {
            String sealed = CallbackBody.parse(body).getOrDefault("Encrypt", "").strip();
            if (sealed.isEmpty()) {
                throw new Forgery("the body is not encrypted, and this account's callbacks are");
            }
            return sealed;
        } catch (UnusableCallback e) {
            throw new Forgery("the envelope cannot be read: " + e.reason());
        }
    }

    /** The present key first. While keys change, WeChat may use the former one for some time. */
    private Opened unsealed(String sealed) throws Forgery {
        String reason = "";
        for (MessageCipher cipher : ciphers) {
            try {
                return new Opened(cipher.open(sealed), answer -> seal(cipher, answer));
            } catch (RefusedEnvelope e) {
                reason = reason.isEmpty() ? e.reason() : reason;
            }
        }
        throw new Forgery(reason);
    }

    private String seal(MessageCipher cipher, String answer) {
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        String nonce = Long.toString(RANDOM.nextInt(Integer.MAX_VALUE));
        String sealed = cipher.seal(answer.getBytes(StandardCharsets.UTF_8));
        String signature = Signature.of(token, timestamp, nonce, sealed);
        return "<xml><Encrypt><![CDATA[" + sealed + "]]></Encrypt><MsgSignature><![CDATA[" + signature
                + "]]></MsgSignature><TimeStamp>" + timestamp + "</TimeStamp><Nonce><![CDATA[" + nonce
                + "]]></Nonce></xml>";
    }
}
