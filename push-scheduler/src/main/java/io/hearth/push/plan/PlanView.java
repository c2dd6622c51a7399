package io.hearth.push.plan;

import io.hearth.push.review.ReviewDesk;
import io.hearth.push.review.Reviewed;
import org.jspecify.annotations.Nullable;

/**
 * A plan as people see it.
 *
 * @param review the version being worked on, and its way to approval
 * @param document what is in that version
 * @param state null until it is started
 * @param runningVersion the version in force; null until it is started
 */
public record PlanView(
        Reviewed review,
        PlanDocument document,
        @Nullable PlanState state,
        @Nullable Integer runningVersion) implements ReviewDesk.View {

    public String planId() {
        return review.documentId();
    }
}
