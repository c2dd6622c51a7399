package io.hearth.ingest.callback;

/** Plain mode: the body is the message, and the signature vouches for the sender alone. */
final class PlainOpener implements CallbackOpener {

    private final String token;

    PlainOpener(String token) {
        this.token = token;
    }

    @Override
    public Opened open(Query query, byte[] body) {
        if (!isVerified(query)) {
            return new Opened.Refused("the signature is wrong");
        }
        return new Opened.Body(body);
    }

    @Override
    public boolean isVerified(Query query) {
        return Signature.matches(query.signature(), token, query.timestamp(), query.nonce());
    }
}
