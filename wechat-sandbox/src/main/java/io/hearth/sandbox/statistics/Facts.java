package io.hearth.sandbox.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Everything that happened, for the data cube to count. */
public final class Facts {

    private final List<Fact> facts = new ArrayList<>();
    private final Map<String, SentArticle> articles = new LinkedHashMap<>();

    public void add(Fact.Kind kind, Instant at, String openid, int number) {
        facts.add(new Fact(kind, at, openid, number, ""));
    }

    public void addAbout(Fact.Kind kind, Instant at, String openid, int number, String article) {
        facts.add(new Fact(kind, at, openid, number, article));
    }

    public void addArticle(SentArticle article) {
        articles.put(article.msgid(), article);
    }

    /** The article that went out last; the one that fans see first. */
    public Optional<SentArticle> latestArticle() {
        return articles.values().stream().reduce((former, later) -> later);
    }

    public String titleOf(String msgid) {
        SentArticle article = articles.get(msgid);
        return article == null ? "" : article.title();
    }

    public List<SentArticle> sentOn(LocalDate day) {
        return articles.values().stream()
                .filter(article -> article.day().equals(day))
                .toList();
    }

    /** Those of the days from {@code first} to {@code last}, both included. */
    public Stream<Fact> between(Fact.Kind kind, LocalDate first, LocalDate last) {
        return facts.stream()
                .filter(fact -> fact.kind() == kind)
                .filter(fact -> !fact.day().isBefore(first) && !fact.day().isAfter(last));
    }

    /** How many followed at the end of a day. */
    public long followersAt(LocalDate day) {
        return between(Fact.Kind.FOLLOW, LocalDate.MIN, day).count()
                - between(Fact.Kind.LEAVE, LocalDate.MIN, day).count();
    }

    /** Counts facts together. */
    public static Count all(Stream<Fact> facts) {
        Count count = new Count();
        facts.forEach(count::add);
        return count;
    }

    /** Groups facts by a comparable key, in its order. */
    public static <K> Map<K, Count> count(Stream<Fact> facts, Function<Fact, K> key) {
        Map<K, Count> counts = new TreeMap<>();
        facts.forEach(fact ->
                counts.computeIfAbsent(key.apply(fact), any -> new Count()).add(fact));
        return counts;
    }
}
