package io.hearth.ingest.callback;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The answer to a follow: the greeting that the push room has prepared. Given once to each follow, not to its copies, so
 * that nobody is greeted twice.
 */
final class PassiveGreeting {

    private final Supplier<Optional<String>> prepared;
    private final Clock clock;

    /** @param prepared what is to be said now; must not wait, since WeChat does not */
    PassiveGreeting(Supplier<Optional<String>> prepared, Clock clock) {
        this.prepared = prepared;
        this.clock = clock;
    }

    /** The answer's XML; empty where nothing is to be said. */
    Optional<String> answer(Callback callback) {
        if (!callback.event().equals("subscribe")) {
            return Optional.empty();
        }
        return prepared.get().map(text -> xml(callback, text));
    }

    private String xml(Callback callback, String text) {
        return "<xml><ToUserName>" + escaped(callback.sender()) + "</ToUserName><FromUserName>"
                + escaped(callback.field("ToUserName")) + "</FromUserName><CreateTime>"
                + clock.instant().getEpochSecond() + "</CreateTime><MsgType>text</MsgType><Content>" + escaped(text)
                + "</Content></xml>";
    }

    /** A CDATA section cannot hold its own end, so the text is cut there into two. */
    private static String escaped(String text) {
        return "<![CDATA[" + text.replace("]]>", "]]]]><![CDATA[>") + "]]>";
    }
}
