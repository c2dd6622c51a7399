package io.hearth.domain.nurture;

import io.hearth.domain.time.HumanTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who enters a plan and who leaves it. */
public final class PlanRules {

    private final NurturePlan plan;
    private final HumanTime time;

    public PlanRules(NurturePlan plan, HumanTime time) {
        this.plan = plan;
        this.time = time;
    }

    /** The last run that a fan has had of the plan. */
    public record LastRun(
            Instant anchorAt, boolean active, @Nullable Instant endedAt) {}

    /** The anchor at which the fan's offsets would begin; empty if it has not happened. */
    public Optional<Instant> anchorOf(Candidate candidate) {
        return plan.date() == null
                ? Optional.ofNullable(candidate.anchors().get(plan.anchor()))
                : Optional.of(time.startOf(plan.date()));
    }

    /** Whether the fan begins a run now. */
    public boolean enters(Candidate candidate, @Nullable LastRun last, Instant now) {
        Optional<Instant> anchor = anchorOf(candidate);
        return anchor.isPresent()
                && !isTooOld(anchor.get(), now)
                && (candidate.following() || !plan.entry().onlyFollowers())
                && !candidate.optedOut()
                && inAudience(candidate)
                && exit(candidate).isEmpty()
                && (last == null || mayReenter(last, anchor.get(), now));
    }

    /** Why the fan's run ends now; empty if it goes on. */
    public Optional<ExitReason> exit(Candidate candidate) {
        if (candidate.optedOut()) {
            return Optional.of(ExitReason.OPTED_OUT);
        }
        if (!candidate.following() && plan.entry().onlyFollowers()) {
            return Optional.of(ExitReason.NOT_FOLLOWING);
        }
        ExitRule exit = plan.exit();
        if (exit.goal() != null && candidate.stage().compareTo(exit.goal()) >= 0) {
            return Optional.of(ExitReason.GOAL_MET);
        }
        if (exit.segment() != null && candidate.segments().contains(exit.segment())) {
            return Optional.of(ExitReason.EXIT_SEGMENT);
        }
        return exit.whenLeavingAudience() && !inAudience(candidate)
                ? Optional.of(ExitReason.LEFT_AUDIENCE)
                : Optional.empty();
    }

    private boolean inAudience(Candidate candidate) {
        return plan.audience() == null || candidate.segments().contains(plan.audience());
    }

    private boolean isTooOld(Instant anchor, Instant now) {
        Integer days = plan.entry().maxAnchorAgeDays();
        return days != null && anchor.isBefore(now.minus(Duration.ofDays(days)));
    }

    private boolean mayReenter(LastRun last, Instant anchor, Instant now) {
        if (last.active()) {
            return false;
        }
        return switch (plan.reentry().kind()) {
            case NEVER -> false;
            case ON_NEW_ANCHOR -> anchor.isAfter(last.anchorAt());
            case AFTER_DAYS ->
                last.endedAt() != null
                        && !now.isBefore(last.endedAt()
                                .plus(Duration.ofDays(plan.reentry().days())));
        };
    }
}
