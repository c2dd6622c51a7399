package io.hearth.push.plan;

import io.hearth.push.review.ReviewDesk;

/**
 * Documents that do something once they are approved: they are started, paused, resumed and stopped.
 *
 * @param <D> what is written
 * @param <V> the document as people see it
 */
public interface StartedDesk<D, V extends ReviewDesk.View> extends ReviewDesk<D, V> {

    /**
     * Starts the approved version.
     *
     * @throws PlanRefusedException NOT_APPROVED, or STATE if it was started before
     */
    V start(String documentId, String account);

    /** @throws PlanRefusedException NOT_FOUND if it was never started, or STATE if it is not active */
    V pause(String documentId, String account);

    /** @throws PlanRefusedException NOT_FOUND if it was never started, or STATE if it is not paused */
    V resume(String documentId, String account);

    /**
     * Ends it for good: what is pending is cancelled, what was sent stays. Stopping it again changes nothing.
     *
     * @throws PlanRefusedException NOT_FOUND if it was never started
     */
    V stop(String documentId, String account);
}
