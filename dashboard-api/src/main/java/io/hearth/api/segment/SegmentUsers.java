package io.hearth.api.segment;

import io.hearth.domain.segment.RuleResolver;
import io.hearth.domain.segment.SegmentId;
import io.hearth.domain.segment.SegmentListId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;

/** Finds the segments whose meaning depends on another one, or on a list. */
final class SegmentUsers {

    private final List<SavedSegment> all;

    SegmentUsers(List<SavedSegment> all) {
        this.all = List.copyOf(all);
    }

    /** Those whose rule names the segment itself. */
    List<SavedSegment> naming(SegmentId segment) {
        return all.stream()
                .filter(user ->
                        RuleResolver.segmentsIn(user.definition().rule()).contains(segment))
                .toList();
    }

    /** Those that name the segment, those that name them, and so on; each once. */
    List<SavedSegment> dependingOn(SegmentId segment) {
        List<SavedSegment> users = closure(naming(segment));
        users.removeIf(user -> user.definition().segmentId().equals(segment));
        return users;
    }

    /** Those that name the list, those that name them, and so on; each once. */
    List<SavedSegment> dependingOn(SegmentListId list) {
        return closure(all.stream()
                .filter(user -> RuleResolver.listsIn(user.definition().rule()).contains(list))
                .toList());
    }

    private List<SavedSegment> closure(Collection<SavedSegment> first) {
        List<SavedSegment> found = new ArrayList<>(first);
        Deque<SavedSegment> open = new ArrayDeque<>(first);
        while (!open.isEmpty()) {
            for (SavedSegment user : naming(open.remove().definition().segmentId())) {
                if (!found.contains(user)) {
                    found.add(user);
                    open.add(user);
                }
            }
        }
        return found;
    }
}
