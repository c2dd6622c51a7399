package io.hearth.sandbox.callback;

import java.util.Optional;
import org.w3c.dom.Element;

/** Reads the product's answer as strictly as WeChat does. */
final class ReplyReader {

    private final String accountId;
    private final String appId;

    ReplyReader(String accountId, String appId) {
        this.accountId = accountId;
        this.appId = appId;
    }

    /**
     * Nothing for an empty answer or {@code success}.
     *
     * @throws IllegalArgumentException if the answer is neither that nor a reply to this fan
     */
    Optional<PassiveReply> read(String answer, String openid, CallbackSettings settings) {
        if (answer.isEmpty() || answer.equals("success")) {
            return Optional.empty();
        }
        Element reply = SafeXml.parse(answer);
        if (settings.mode().hasCipherText()) {
            reply = open(reply, settings);
        }
        if (!SafeXml.text(reply, "ToUserName").equals(openid)
                || !SafeXml.text(reply, "FromUserName").equals(accountId)) {
            throw new IllegalArgumentException("the reply is not from this account to this fan");
        }
        String type = SafeXml.text(reply, "MsgType");
        return Optional.of(new PassiveReply(type, content(reply, type)));
    }

    private Element open(Element sealed, CallbackSettings settings) {
        String encrypted = SafeXml.text(sealed, "Encrypt");
        String signature = Signature.of(
                settings.token(), SafeXml.text(sealed, "TimeStamp"), SafeXml.text(sealed, "Nonce"), encrypted);
        if (!signature.equals(SafeXml.text(sealed, "MsgSignature"))) {
            throw new IllegalArgumentException("the reply's signature is wrong");
        }
        return SafeXml.parse(new MessageCipher(settings.aesKey(), appId).decrypt(encrypted));
    }

    private static String content(Element reply, String type) {
        return switch (type) {
            case "text" -> SafeXml.text(reply, "Content");
            case "image", "voice", "video", "music" -> SafeXml.text(reply, "MediaId");
            case "news" -> SafeXml.text(reply, "Title") + " " + SafeXml.text(reply, "Url");
            case "transfer_customer_service" -> "";
            default -> throw new IllegalArgumentException("a reply of unknown type " + type);
        };
    }
}
