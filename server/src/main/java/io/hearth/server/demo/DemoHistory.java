package io.hearth.server.demo;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.interaction.Interaction;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A year in the life of seeded fans. The same seed, number and instant give the same interactions to the letter, with
 * the same ids.
 */
public final class DemoHistory {

    /** As many as give the funnel's last stages some contacts, and are seeded in seconds. */
    public static final int FANS = 5_000;

    private final long seed;
    private final int fans;
    private final Instant now;

    /**
     * @param fans how many; each has about 25 interactions
     * @param now the end of the history; nothing happens after it
     */
    public DemoHistory(long seed, int fans, Instant now) {
        this.seed = seed;
        this.fans = fans;
        this.now = now;
    }

    /** The openid of a demo fan; the sandbox makes the same ones. */
    public static OpenId openId(int number) {
        return new OpenId("oDemoFan%06d".formatted(number));
    }

    /** In the order of the fans, each fan's in the order of time. */
    public Stream<Interaction> interactions() {
        return IntStream.rangeClosed(1, fans).boxed().flatMap(number -> journey(number).interactions().stream());
    }

    /** Those who still follow at the end. */
    public List<OpenId> followers() {
        return IntStream.rangeClosed(1, fans)
                .filter(number -> journey(number).stillFollows())
                .mapToObj(DemoHistory::openId)
                .toList();
    }

    /** Those of the followers who have moved in. */
    List<OpenId> owners() {
        return IntStream.rangeClosed(1, fans)
                .filter(number -> journey(number).ownsAndFollows())
                .mapToObj(DemoHistory::openId)
                .toList();
    }

    private FanJourney journey(int number) {
        return new FanJourney(openId(number), new SplittableRandom(seed * 1_000_003L + number), now);
    }
}
