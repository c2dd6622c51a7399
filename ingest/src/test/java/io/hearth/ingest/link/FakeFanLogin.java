package io.hearth.ingest.link;

import io.hearth.domain.contact.OpenId;
import java.net.URI;
import java.util.Optional;

/** A WeChat that names whoever the code says: {@code code-oAnna} is {@code oAnna}. */
final class FakeFanLogin implements FanLogin {

    boolean configured = true;
    int asked;

    @Override
    public Optional<URI> address(URI page, String state) {
        return configured
                ? Optional.of(URI.create("https://wechat.example/authorize?page=" + page + "&state=" + state))
                : Optional.empty();
    }

    @Override
    public Optional<OpenId> openIdOf(String code) {
        asked++;
        return code.startsWith("code-") ? Optional.of(new OpenId(code.substring(5))) : Optional.empty();
    }
}
