package io.hearth.segmentation.testing;

import io.hearth.domain.referral.BrokerType;
import io.hearth.domain.segment.Trait;
import io.hearth.store.trait.TraitLine;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Traits as they come and go: of fans and of clients, of whom some did something, some nothing yet, and some are linked
 * to others.
 */
public final class RandomTraits {

    private static final int CHANGES = 12;
    private static final int CLIENTS = 20;
    private static final List<String> TAGS = List.of("vip", "老业主", "came twice");
    private static final List<String> TEAMS = List.of("north", "south");
    private static final List<String> CITIES = List.of("杭州市", "宁波市");

    private final Random random;
    private final int fans;
    private final SortedSet<String> lines = new TreeSet<>();

    /** @param fans are called o0, o1 and so on, clients c0, c1 and so on */
    public RandomTraits(Random random, int fans) {
        this.random = random;
        this.fans = fans;
    }

    /** What holds after some changes. */
    public List<String> next() {
        for (int i = 0; i < CHANGES; i++) {
            if (random.nextInt(3) == 0 && !lines.isEmpty()) {
                lines.remove(List.copyOf(lines).get(random.nextInt(lines.size())));
            } else {
                lines.add(line().toText());
            }
        }
        return List.copyOf(lines);
    }

    private TraitLine line() {
        // The square, for few fans do much and many do little.
        double place = random.nextDouble();
        String subject =
                random.nextInt(3) == 0 ? "client:c" + random.nextInt(CLIENTS) : "fan:o" + (int) (place * place * fans);
        Trait trait = Trait.values()[random.nextInt(Trait.values().length)];
        return new TraitLine(
                subject,
                trait,
                switch (trait) {
                    case TAG -> TAGS.get(random.nextInt(TAGS.size()));
                    case CITY -> CITIES.get(random.nextInt(CITIES.size()));
                    case TEAM -> TEAMS.get(random.nextInt(TEAMS.size()));
                    case BROKER_TYPE -> BrokerType.values()[random.nextInt(BrokerType.values().length)].name();
                });
    }
}
