package io.hearth.push.plan;

import io.hearth.domain.segment.SegmentId;

/** A request about a plan that cannot be met. */
public final class PlanRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final PlanRefusal refusal;

    private PlanRefusedException(PlanRefusal refusal, String message) {
        super(message);
        this.refusal = refusal;
    }

    /** What is wrong. The message says it in English, with values. */
    public PlanRefusal refusal() {
        return refusal;
    }

    public static PlanRefusedException notStarted(String planId) {
        return new PlanRefusedException(PlanRefusal.NOT_FOUND, "plan '" + planId + "' was never started");
    }

    public static PlanRefusedException content(String contentId, String what) {
        return new PlanRefusedException(PlanRefusal.CONTENT, "content '" + contentId + "' " + what);
    }

    public static PlanRefusedException segment(SegmentId segment) {
        return new PlanRefusedException(PlanRefusal.SEGMENT, "there is no segment '" + segment + "'");
    }

    public static PlanRefusedException notApproved(String planId) {
        return new PlanRefusedException(PlanRefusal.NOT_APPROVED, "plan '" + planId + "' has no approved version");
    }

    public static PlanRefusedException state(String planId, PlanState state, String act) {
        return new PlanRefusedException(PlanRefusal.STATE, "plan '" + planId + "' is " + state + ": " + act);
    }

    public static PlanRefusedException schedule(String what) {
        return new PlanRefusedException(PlanRefusal.SCHEDULE, what);
    }

    public static PlanRefusedException audienceFile(String fileId) {
        return new PlanRefusedException(PlanRefusal.SEGMENT, "there is no file '" + fileId + "'");
    }
}
