package io.hearth.push.plan;

/**
 * What a planning did.
 *
 * @param entered runs begun
 * @param touchpoints planned for them
 * @param exited runs ended before their last step
 * @param retimed runs whose anchor had moved
 */
public record PlanningReport(long entered, long touchpoints, long exited, long retimed) {

    static final PlanningReport NOTHING = new PlanningReport(0, 0, 0, 0);

    PlanningReport plus(PlanningReport other) {
        return new PlanningReport(
                entered + other.entered,
                touchpoints + other.touchpoints,
                exited + other.exited,
                retimed + other.retimed);
    }
}
