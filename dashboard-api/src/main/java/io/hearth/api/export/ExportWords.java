package io.hearth.api.export;

import io.hearth.api.crm.Fields;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/** What columns and values of exported tables are called, in the language of whoever takes them. */
public final class ExportWords {

    private static final ResourceBundle.Control NO_OTHER =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle words;

    private ExportWords(Locale locale) {
        this.words = ResourceBundle.getBundle("io.hearth.api.export.words", locale, NO_OTHER);
    }

    /**
     * The words of a request.
     *
     * @param language {@code en} or {@code zh-CN}; null for the one that the browser prefers, English if it is neither
     * @throws io.hearth.api.problem.ProblemException {@code invalid_fields} if there is no such language
     */
    public static ExportWords in(@Nullable String language) {
        if (language == null) {
            boolean chinese = LocaleContextHolder.getLocale().getLanguage().equals("zh");
            return new ExportWords(chinese ? Locale.CHINESE : Locale.ENGLISH);
        }
        return switch (language) {
            case "en" -> new ExportWords(Locale.ENGLISH);
            case "zh-CN" -> new ExportWords(Locale.CHINESE);
            default -> throw Fields.wrong("language", "is neither en nor zh-CN");
        };
    }

    /** @throws java.util.MissingResourceException if nobody has found words for it */
    public String of(String key) {
        return words.getString(key);
    }

    /** The same of several, such as columns. */
    public List<String> of(List<String> keys) {
        return keys.stream().map(this::of).toList();
    }

    /** Yes or no. */
    public String of(boolean answer) {
        return of(answer ? "yes" : "no");
    }

    /** A word with something put into it. */
    public String of(String key, String part) {
        return MessageFormat.format(words.getString(key), part);
    }

    /**
     * A value of a vocabulary; one that has no words stays as it is.
     *
     * @param vocabulary such as {@code channel}
     */
    public String of(String vocabulary, Enum<?> value) {
        return nameOf(vocabulary, value.name());
    }

    /** The same of a value's name. */
    public String nameOf(String vocabulary, String name) {
        String key = vocabulary + "." + name;
        return words.containsKey(key) ? words.getString(key) : name;
    }
}
