package io.hearth.ingest.callback;

import io.hearth.domain.text.PhoneMask;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a fan said, in whichever way: written, recognised from speech, the name of a place, the title of a link. */
final class CallbackText {

    /** Kinds of messages, and where their words are. */
    private static final Map<String, List<String>> WORDS = Map.of(
            "text", List.of("Content"),
            "voice", List.of("Recognition"),
            "location", List.of("Label"),
            "link", List.of("Title", "Description"),
            "image", List.of(),
            "video", List.of(),
            "shortvideo", List.of());

    private CallbackText() {}

    static boolean isMessage(String type) {
        return WORDS.containsKey(type);
    }

    /** The words with phone numbers masked, or null where there are none. */
    static @Nullable String of(Callback callback) {
        String text = fields(callback.type()).stream()
                .map(callback::field)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
        return text.isEmpty() ? null : PhoneMask.mask(text);
    }

    /** The fields that hold the words of such a message. */
    static List<String> fields(String type) {
        return WORDS.getOrDefault(type, List.of());
    }
}
