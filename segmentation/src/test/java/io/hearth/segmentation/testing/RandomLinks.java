package io.hearth.segmentation.testing;

import io.hearth.domain.contact.ContactId;
import io.hearth.domain.contact.OpenId;
import io.hearth.domain.contact.Subject;
import io.hearth.store.link.LinkSnapshot;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Links as people make, move and undo them: of fans with fans and with clients, of whom some did something, some nothing
 * yet, and some were linked to others themselves.
 */
public final class RandomLinks {

    private static final int CHANGES = 12;
    private static final int CLIENTS = 20;

    private final Random random;
    private final int fans;
    private final SortedMap<String, ContactId> links = new TreeMap<>();

    /** @param fans are called o0, o1 and so on */
    public RandomLinks(Random random, int fans) {
        this.random = random;
        this.fans = fans;
    }

    /** What holds after some changes. */
    public LinkSnapshot next() {
        for (int i = 0; i < CHANGES; i++) {
            change();
        }
        return new LinkSnapshot(links);
    }

    private void change() {
        if (random.nextInt(3) == 0 && !links.isEmpty()) {
            List<String> keys = List.copyOf(links.keySet());
            links.remove(keys.get(random.nextInt(keys.size())));
        } else {
            links.put(fan().toString(), ContactId.ofSubject(random.nextBoolean() ? fan() : client()));
        }
    }

    private Subject fan() {
        return Subject.fan(new OpenId("o" + random.nextInt(fans)));
    }

    private Subject client() {
        return new Subject(Subject.Kind.CLIENT, "c" + random.nextInt(CLIENTS));
    }
}
