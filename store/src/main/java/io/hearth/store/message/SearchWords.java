package io.hearth.store.message;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody searches for: words between white space, phrases between quotes, all of which a text must hold. A Chinese
 * word is indexed by its characters and found where they follow each other.
 */
public record SearchWords(List<String> words) {

    public static final SearchWords NONE = new SearchWords(List.of());

    /** A page of them would only be slow. */
    private static final int MAX_WORDS = 16;

    private static final Pattern PART = Pattern.compile("[\"“”]([^\"“”]*)[\"“”]|([^\\s\"“”]+)");

    public SearchWords {
        words = List.copyOf(words);
    }

    /** Those that were typed; the first sixteen. Full-width spaces and Chinese quotes separate, too. */
    public static SearchWords of(String typed) {
        List<String> words = new ArrayList<>();
        Matcher parts = PART.matcher(typed.replace('\u3000', ' '));
        while (parts.find() && words.size() < MAX_WORDS) {
            String word =
                    parts.group(1) == null ? parts.group(2) : parts.group(1).strip();
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return new SearchWords(words);
    }

    List<Query> queries(String field) {
        return words.stream()
                .map(word -> Query.of(q -> q.matchPhrase(p -> p.field(field).query(word))))
                .toList();
    }
}
