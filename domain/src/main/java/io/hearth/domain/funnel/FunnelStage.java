package io.hearth.domain.funnel;

/** How far a contact has come. The order is the funnel's: who reached a stage has reached those before it. */
public enum FunnelStage {
    /** 认知 */
    AWARENESS(Phase.ATTRACT),
    /** 考虑 */
    CONSIDERATION(Phase.NURTURE),
    /** 购买 */
    PURCHASE(Phase.TRANSACT),
    /** 使用 */
    USE(Phase.TRANSACT),
    /** 意见 */
    OPINION(Phase.TRANSACT),
    /** 口碑 */
    ADVOCACY(Phase.TRANSACT);

    private final Phase phase;

    FunnelStage(Phase phase) {
        this.phase = phase;
    }

    public Phase phase() {
        return phase;
    }
}
