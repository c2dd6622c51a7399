package io.hearth.segmentation.comparison;

import io.hearth.domain.segment.Behaviour;
import io.hearth.domain.segment.ContactCondition;
import io.hearth.domain.segment.GroupRule;
import io.hearth.domain.segment.MonthsSinceFirstContact;
import io.hearth.domain.segment.SegmentRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Rules in SQL: sums over the rows of one contact, and conditions on these sums and on the contact. */
final class RuleSql {

    private final LocalDate today;
    private final List<String> sums = new ArrayList<>();

    RuleSql(LocalDate today) {
        this.today = today;
    }

    /** Columns to be worked out for each contact, each with its name. */
    List<String> sums() {
        return List.copyOf(sums);
    }

    /**
     * A condition on one contact's row.
     *
     * @throws IllegalArgumentException of a rule that has no SQL here
     */
    String condition(SegmentRule rule) {
        if (rule instanceof GroupRule group) {
            return group(group);
        }
        if (rule instanceof Behaviour behaviour) {
            return behaviour(behaviour);
        }
        if (rule instanceof MonthsSinceFirstContact months) {
            return "(first_day + interval %d month <= date '%s' and first_day + interval %d month > date '%s')"
                    .formatted(months.from(), today, months.to() + 1, today);
        }
        if (rule instanceof ContactCondition.StageIn stages) {
            return "stage in " + texts(stages.stages().stream().map(Enum::name).toList());
        }
        if (rule instanceof ContactCondition.DormantIs dormant) {
            return "dormant = " + dormant.dormant();
        }
        if (rule instanceof ContactCondition.PromoterIs promoter) {
            return "promoter = " + promoter.promoter();
        }
        if (rule instanceof ContactCondition.TraitIn in) {
            return "subject in (select subject from trait where trait = '%s' and value in %s)"
                    .formatted(in.trait().code(), texts(in.values()));
        }
        throw new IllegalArgumentException("no SQL for " + rule);
    }

    private String group(GroupRule group) {
        String between = group.kind() == GroupRule.Kind.ALL ? " and " : " or ";
        String parts = group.parts().stream().map(this::condition).collect(Collectors.joining(between, "(", ")"));
        return group.kind() == GroupRule.Kind.NONE ? "not " + parts : parts;
    }

    private String behaviour(Behaviour behaviour) {
        List<String> conditions = new ArrayList<>();
        conditions.add(
                "type in " + texts(behaviour.types().stream().map(Enum::name).toList()));
        addIn(conditions, "content_id", behaviour.contentIds());
        addIn(conditions, "project_id", behaviour.projectIds());
        addIn(
                conditions,
                "channel",
                behaviour.channels().stream().map(Enum::name).toList());
        LocalDate begin = behaviour.when().begin(today);
        LocalDate end = behaviour.when().end(today);
        if (!begin.equals(LocalDate.MIN)) {
            conditions.add("day >= date '" + begin + "'");
        }
        if (!end.equals(LocalDate.MAX)) {
            conditions.add("day <= date '" + end + "'");
        }
        String name = "sum_" + sums.size();
        sums.add("coalesce(sum(count) filter (where " + String.join(" and ", conditions) + "), 0) as " + name);
        return "(%s >= %d and %s <= %d)".formatted(name, behaviour.atLeast(), name, behaviour.atMost());
    }

    private static void addIn(List<String> conditions, String column, Collection<String> values) {
        if (!values.isEmpty()) {
            conditions.add(column + " in " + texts(values));
        }
    }

    static String texts(Collection<String> values) {
        return values.stream()
                .sorted()
                .map(value -> "'" + value.replace("'", "''") + "'")
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
