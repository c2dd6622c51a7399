package io.hearth.domain.touchpoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CampaignStateTests {

    @Test
    void onlyACampaignThatHasNotStartedIsCancelled() {
        assertThat(CampaignState.SCHEDULED.mayBecome(CampaignState.CANCELLED)).isTrue();
        assertThat(CampaignState.RUNNING.mayBecome(CampaignState.CANCELLED)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"FINISHED", "FAILED", "CANCELLED"})
    void whatHasEndedStaysEnded(CampaignState ended) {
        for (CampaignState next : CampaignState.values()) {
            assertThat(ended.mayBecome(next)).isFalse();
        }
    }
}
