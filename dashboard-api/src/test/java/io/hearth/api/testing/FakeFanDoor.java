package io.hearth.api.testing;

import io.hearth.api.user.FanDoor;
import io.hearth.domain.contact.OpenId;
import java.net.URI;
import java.util.Optional;

/** A WeChat that names whoever the code names. */
final class FakeFanDoor implements FanDoor {

    private static final String CODE = "code-of-";

    @Override
    public Optional<URI> address(String state) {
        return Optional.of(URI.create("https://wechat.example.com/authorize?state=" + state));
    }

    @Override
    public Optional<OpenId> openIdOf(String code) {
        return code.startsWith(CODE) ? Optional.of(new OpenId(code.substring(CODE.length()))) : Optional.empty();
    }
}
