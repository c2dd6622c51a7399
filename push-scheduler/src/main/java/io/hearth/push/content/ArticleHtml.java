package io.hearth.push.content;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The HTML of an article's body: a handful of elements without attributes, and pictures that were uploaded here, {@code
 * <img src="picture:…">}. WeChat drops links, scripts and pictures from elsewhere without a word; here they are refused,
 * so that what was approved is what fans see, and the page that shows it to editors runs nothing.
 */
public final class ArticleHtml {

    private static final Set<String> ELEMENTS = Set.of(
            "p",
            "section",
            "span",
            "strong",
            "b",
            "em",
            "i",
            "u",
            "h1",
            "h2",
            "h3",
            "h4",
            "ul",
            "ol",
            "li",
            "blockquote");

    private static final Set<String> EMPTY = Set.of("br", "hr");

    private static final String SOURCE = "picture:";

    private static final Pattern PICTURE = Pattern.compile("<img src=\"" + SOURCE + "(" + PictureId.FORM + ")\" ?/?>");

    private static final Pattern TAG = Pattern.compile("<(/?)([a-z][a-z0-9]*) ?/?>");

    private ArticleHtml() {}

    /** @throws IllegalArgumentException if it has something else in it, or an element is left open */
    static void check(String field, String html) {
        String rest = PICTURE.matcher(html).replaceAll("");
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(rest);
        int from = 0;
        while (tag.find()) {
            requireText(field, rest.substring(from, tag.start()));
            take(field, tag, open);
            from = tag.end();
        }
        requireText(field, rest.substring(from));
        if (!open.isEmpty()) {
            throw new IllegalArgumentException(field + " leaves <" + open.peek() + "> open");
        }
    }

    /** Its pictures, each once, in the order of their first appearance. */
    public static Set<PictureId> pictures(String html) {
        Set<PictureId> pictures = new LinkedHashSet<>();
        PICTURE.matcher(html).results().forEach(found -> pictures.add(new PictureId(found.group(1))));
        return pictures;
    }

    /** The HTML with the address that each picture has elsewhere. */
    public static String withPictures(String html, Function<PictureId, String> addresses) {
        return PICTURE.matcher(html)
                .replaceAll(found -> Matcher.quoteReplacement(
                        "<img src=\"" + addresses.apply(new PictureId(found.group(1))) + "\">"));
    }

    private static void take(String field, Matcher tag, Deque<String> open) {
        String name = tag.group(2);
        if (EMPTY.contains(name) && tag.group(1).isEmpty()) {
            return;
        }
        if (!ELEMENTS.contains(name)) {
            throw new IllegalArgumentException(field + " has <" + name + ">, which articles do not show");
        }
        if (tag.group(1).isEmpty()) {
            open.push(name);
        } else if (!name.equals(open.poll())) {
            throw new IllegalArgumentException(field + " closes <" + name + ">, which is not open");
        }
    }

    private static void requireText(String field, String text) {
        int bracket = Math.max(text.indexOf('<'), text.indexOf('>'));
        if (bracket >= 0) {
            int until = Math.min(text.length(), bracket + 30);
            throw new IllegalArgumentException(field + " has something that articles do not show: "
                    + text.substring(Math.max(0, bracket - 10), until).strip());
        }
    }
}
