package io.hearth.api.testing;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.nurture.Anchor;
import io.hearth.domain.nurture.Candidate;
import io.hearth.push.plan.PlanAudience;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Three fans whose first contact was when the clock starts. */
public final class FakeAudience implements PlanAudience {

    private static final Instant FIRST_CONTACT = TestApplication.START;

    @Override
    public Optional<String> run() {
        return Optional.of("run");
    }

    @Override
    public void read(Consumer<List<Candidate>> batches) {
        batches.accept(IntStream.range(0, 3).mapToObj(FakeAudience::fan).toList());
    }

    private static Candidate fan(int number) {
        return new Candidate(
                new OpenId("fan" + number),
                FunnelStage.AWARENESS,
                Set.of(),
                Map.of(Anchor.FIRST_CONTACT, FIRST_CONTACT),
                23,
                true,
                false);
    }
}
