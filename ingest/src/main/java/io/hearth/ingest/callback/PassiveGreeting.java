package io.hearth.ingest.callback;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The answer to a follow: the greeting that the push room has prepared. Given once to each follow, not to its copies, so
 * that nobody is greeted twice.
 */
final class PassiveGreeting {

    private static final Logger LOG = LoggerFactory.getLogger(PassiveGreeting.class);

    /** What is prepared now. */
    @FunctionalInterface
    interface Prepared {
        Optional<String> text() throws SQLException;
    }

    private final Prepared greetings;
    private final Clock clock;

    PassiveGreeting(Prepared greetings, Clock clock) {
        this.greetings = greetings;
        this.clock = clock;
    }

    /** The answer's XML; empty where nothing is to be said. */
    Optional<String> answer(Callback callback) {
        if (!callback.event().equals("subscribe")) {
            return Optional.empty();
        }
        return prepared().map(text -> xml(callback, text));
    }

    /** A greeting that cannot be read must not cost the acknowledgement. */
    private Optional<String> prepared() {
        try {
            return greetings.text();
        } catch (SQLException e) {
            LOG.warn("a follow was answered without its greeting: {}", e.getMessage());
            return Optional.empty();
        }
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
