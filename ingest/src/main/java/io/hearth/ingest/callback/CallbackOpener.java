package io.hearth.ingest.callback;

import io.hearth.ingest.callback.envelope.Signature;
import java.util.function.UnaryOperator;

/** Takes the envelope off a callback: what is signed by WeChat is let in, the rest is refused. */
interface CallbackOpener {

    /** @throws Forgery if it is not WeChat's, or not for us */
    Opened open(CallbackQuery query, byte[] body) throws Forgery;

    /**
     * The message without its envelope.
     *
     * @param message XML or JSON of a message or event
     * @param seal puts an answer's XML into an envelope of the same kind, under the key that opened the request
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Opened(byte[] message, UnaryOperator<String> seal) {}

    /** Not signed or sealed as WeChat would, and why. */
    final class Forgery extends Exception {

        private static final long serialVersionUID = 1L;

        Forgery(String reason) {
            super(reason, null, false, false);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }

    static CallbackOpener of(CallbackSettings settings) {
        return switch (settings.mode()) {
            case AES, COMPATIBLE -> new SealedOpener(settings);
            case PLAIN -> new PlainOpener(settings.token());
        };
    }

    /** Checks the signature that every request has, and that the question of WeChat's console has alone. */
    static void requireSigned(String token, CallbackQuery query) throws Forgery {
        if (!Signature.matches(query.signature(), token, query.timestamp(), query.nonce())) {
            throw new Forgery("the signature is wrong");
        }
    }
}
