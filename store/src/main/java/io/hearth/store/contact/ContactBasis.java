package io.hearth.store.contact;

import java.util.Map;
import java.util.TreeMap;

/**
 * What the contacts of a run follow from, apart from interactions and the instant asked about. Contacts of one basis can
 * be carried over to a run of the same basis.
 *
 * @param form the form of the documents and the rules that all of them went by, as one opaque word
 * @param segments the version of each segment that was evaluated, by segment id
 */
public record ContactBasis(String form, Map<String, Integer> segments) {

    /** Of contacts that nothing may be built upon. */
    public static final ContactBasis UNKNOWN = new ContactBasis("", Map.of());

    public ContactBasis {
        segments = Map.copyOf(segments);
    }

    /** Whether documents of the other basis can stand beside documents of this one, once their segments are evaluated. */
    boolean hasFormOf(ContactBasis other) {
        return !form.isEmpty() && form.equals(other.form);
    }

    String segmentsAsText() {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(segments)
                .forEach((id, version) ->
                        text.append(id).append('=').append(version).append(' '));
        return text.toString().strip();
    }

    static Map<String, Integer> segmentsFromText(String text) {
        Map<String, Integer> segments = new TreeMap<>();
        for (String pair : text.split(" ", -1)) {
            int sign = pair.indexOf('=');
            if (sign > 0) {
                segments.put(pair.substring(0, sign), Integer.valueOf(pair.substring(sign + 1)));
            }
        }
        return segments;
    }
}
