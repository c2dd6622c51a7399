package io.hearth.push.dispatch;

import io.hearth.domain.funnel.FunnelStage;

/** The stages as people read them in messages and scripts. */
final class StageNames {

    private StageNames() {}

    static String chinese(FunnelStage stage) {
        return switch (stage) {
            case AWARENESS -> "认知";
            case CONSIDERATION -> "考虑";
            case PURCHASE -> "购买";
            case USE -> "使用";
            case OPINION -> "意见";
            case ADVOCACY -> "口碑";
        };
    }
}
