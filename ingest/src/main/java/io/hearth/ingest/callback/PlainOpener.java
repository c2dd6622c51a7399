package io.hearth.ingest.callback;

import java.util.function.UnaryOperator;

/** Plain mode: the body is the message, and the signature vouches for the sender alone. */
final class PlainOpener implements CallbackOpener {

    private final String token;

    PlainOpener(String token) {
        this.token = token;
    }

    @Override
    public Opened open(CallbackQuery query, byte[] body) throws Forgery {
        CallbackOpener.requireSigned(token, query);
        return new Opened(body, UnaryOperator.identity());
    }
}
