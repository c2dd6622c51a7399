package io.hearth.store.rulequery;

import io.hearth.store.contact.PublishedRun;
import java.util.List;
import java.util.Optional;

/**
 * What a rule would give, had the visible run evaluated it.
 *
 * @param run for which it answers; empty before the first, and then nobody is found
 * @param makeUp of those whom the rule finds
 * @param everyone all contacts of the run
 * @param counted where in the rule interactions had to be counted, as JSON pointers; empty if the contacts sufficed
 */
public record SegmentPreview(Optional<PublishedRun> run, SegmentMakeUp makeUp, long everyone, List<String> counted) {

    public SegmentPreview {
        counted = List.copyOf(counted);
    }
}
