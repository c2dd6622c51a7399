package io.hearth.ingest.callback;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Bodies of callbacks: written in a test, and collected from two libraries. */
final class CallbackBodies {

    private CallbackBodies() {}

    /** One body of the collection. */
    record Sample(String name, String body) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Sample> collected() {
        return Stream.of("wechatpy", "wxjava")
                .flatMap(CallbackBodies::collected)
                .toList();
    }

    private static Stream<Sample> collected(String library) {
        String folder = "/wechat/callbacks/" + library + "/";
        return text(folder + "INDEX.tsv")
                .lines()
                // The names of the columns.
                .skip(1)
                .map(line -> line.split("\t", 2)[0])
                .map(file -> new Sample(file, text(folder + file)));
    }

    /** What each body of the collection is to us, by its file's name. */
    static Map<String, String> meanings() {
        return text("/wechat/callbacks/MEANINGS.tsv")
                .lines()
                // The names of the columns.
                .skip(1)
                .map(line -> line.split("\t", 2))
                .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));
    }

    private static String text(String resource) {
        try (InputStream in = CallbackBodies.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String message(String openId, long second, String messageId, String text) {
        return xml(
                openId, second, "text", "<Content><![CDATA[" + text + "]]></Content><MsgId>" + messageId + "</MsgId>");
    }

    static String event(String openId, long second, String event, String more) {
        return xml(openId, second, "event", "<Event><![CDATA[" + event + "]]></Event>" + more);
    }

    private static String xml(String openId, long second, String type, String more) {
        return "<xml><ToUserName><![CDATA[gh_1]]></ToUserName><FromUserName><![CDATA[" + openId
                + "]]></FromUserName><CreateTime>" + second + "</CreateTime><MsgType><![CDATA[" + type
                + "]]></MsgType>" + more + "</xml>";
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
