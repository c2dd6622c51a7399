package io.hearth.ingest.callback;

import io.hearth.domain.text.PhoneMask;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A callback's fields as attributes: names in snake case, phone numbers masked, nothing that is kept elsewhere. */
final class CallbackAttributes {

    /** They have a place of their own in an interaction, or belong to the account. */
    private static final Set<String> ELSEWHERE = Set.of("ToUserName", "FromUserName", "CreateTime", "Encrypt");

    private static final Pattern WORD_BEGIN = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    /** The attribute that holds the scene of a code. */
    static final String SCENE = "scene";

    private static final String SCENE_PREFIX = "qrscene_";
    private static final int MAX_VALUE = 8_192;

    private CallbackAttributes() {}

    static Map<String, String> of(Callback callback) {
        List<String> words = CallbackText.fields(callback.type());
        Map<String, String> attributes = new HashMap<>();
        callback.fields().forEach((name, value) -> {
            if (!value.isBlank() && !ELSEWHERE.contains(name) && !words.contains(name)) {
                attributes.put(snakeCase(name), attribute(name, value));
            }
        });
        scene(callback).ifPresent(scene -> attributes.put(SCENE, scene));
        return attributes;
    }

    /** The parametric code that was scanned: with a prefix in a follow, bare in a scan. */
    private static Optional<String> scene(Callback callback) {
        String key = callback.field("EventKey");
        if (callback.event().equalsIgnoreCase("SCAN")) {
            return Optional.of(key);
        }
        boolean scanned = callback.event().equals("subscribe") && key.startsWith(SCENE_PREFIX);
        return scanned ? Optional.of(key.substring(SCENE_PREFIX.length())) : Optional.empty();
    }

    /** Ids are digits too, and are not to be taken for phone numbers. */
    private static String attribute(String name, String value) {
        String kept = value.length() > MAX_VALUE ? value.substring(0, MAX_VALUE) : value;
        return name.endsWith("Id") || name.endsWith("ID") ? kept : PhoneMask.mask(kept);
    }

    private static String snakeCase(String name) {
        return WORD_BEGIN.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
    }
}
