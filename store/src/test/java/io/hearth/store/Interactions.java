package io.hearth.store;

import io.hearth.domain.contact.Subject;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.interaction.InteractionId;
import io.hearth.domain.interaction.InteractionType;
import java.time.Instant;
import java.util.Map;

/** Interactions for tests. */
public final class Interactions {

    private Interactions() {}

    public static Interaction view(String fan, int number, Instant at) {
        return new Interaction(
                InteractionId.of("test", fan, Integer.toString(number), at.toString()),
                new Subject(Subject.Kind.FAN, fan),
                InteractionType.CONTENT_VIEW,
                at,
                Channel.ARTICLE,
                "article-" + number,
                "lakeside",
                null,
                "test",
                Map.of("page", "1"));
    }
}
