package io.hearth.domain.rollup;

import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.rollup.RollupBuilder.Act;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Arbitrary pasts of one contact, over 200 days, often crowded into the same hours. */
public final class Acts extends DomainContextBase {

    public static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    public static final Instant END = BEGIN.plus(Duration.ofDays(200));

    @Provide
    public Arbitrary<Act> act() {
        Arbitrary<Instant> anywhere = Arbitraries.longs()
                .between(0, Duration.between(BEGIN, END).toHours() - 1)
                .map(hours -> BEGIN.plus(Duration.ofHours(hours)));
        Arbitrary<Instant> crowded =
                Arbitraries.longs().between(0, 5).map(hours -> BEGIN.plus(Duration.ofHours(2_400 + hours)));
        Arbitrary<String> content = Arbitraries.of("a", "b", "house_types").injectNull(0.5);
        return Combinators.combine(
                        Arbitraries.of(InteractionType.values()), Arbitraries.oneOf(anywhere, crowded), content)
                .as(Act::new);
    }

    @Provide
    public Arbitrary<List<Act>> acts() {
        return act().list().ofMinSize(1).ofMaxSize(25);
    }
}
