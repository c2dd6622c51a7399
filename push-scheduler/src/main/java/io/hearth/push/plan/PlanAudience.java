package io.hearth.push.plan;

import io.hearth.domain.nurture.Candidate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** All contacts that are fans, as the latest segmentation run knows them. */
public interface PlanAudience {

    /** Names the run that is visible now; empty before the first. */
    Optional<String> run();

    /**
     * Hands everybody over, in batches; all from one run. Whether they follow is read from the live fan state by
     * whoever uses it.
     *
     * @throws RuntimeException if not all of them can be read
     */
    void read(Consumer<List<Candidate>> batches);
}
