package io.hearth.domain.segment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Several rules as one.
 *
 * @param kind how they combine
 * @param parts at least one
 */
public record GroupRule(Kind kind, List<SegmentRule> parts) implements SegmentRule {

    /** How the parts of a group combine. */
    public enum Kind {
        ALL,
        ANY,
        NONE
    }

    /** @throws IllegalArgumentException if the group is empty or too deep */
    public GroupRule {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("an empty group says nothing");
        }
        int depth = depthOf(parts);
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("a depth of " + depth + ", at most " + MAX_DEPTH + " is allowed");
        }
    }

    public static GroupRule all(SegmentRule... parts) {
        return new GroupRule(Kind.ALL, List.of(parts));
    }

    public static GroupRule any(SegmentRule... parts) {
        return new GroupRule(Kind.ANY, List.of(parts));
    }

    public static GroupRule none(SegmentRule... parts) {
        return new GroupRule(Kind.NONE, List.of(parts));
    }

    @Override
    public boolean matches(ContactFacts facts, LocalDate today) {
        return switch (kind) {
            case ALL -> parts.stream().allMatch(part -> part.matches(facts, today));
            case ANY -> parts.stream().anyMatch(part -> part.matches(facts, today));
            case NONE -> parts.stream().noneMatch(part -> part.matches(facts, today));
        };
    }

    @Override
    public Optional<LocalDate> nextChange(ContactFacts facts, LocalDate today) {
        return parts.stream()
                .flatMap(part -> part.nextChange(facts, today).stream())
                .min(LocalDate::compareTo);
    }

    @Override
    public int depth() {
        return depthOf(parts);
    }

    @Override
    public int nodes() {
        return 1 + parts.stream().mapToInt(SegmentRule::nodes).sum();
    }

    private static int depthOf(List<SegmentRule> parts) {
        return 1 + parts.stream().mapToInt(SegmentRule::depth).max().orElse(0);
    }
}
