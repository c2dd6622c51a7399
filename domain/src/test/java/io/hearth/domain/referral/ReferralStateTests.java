package io.hearth.domain.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReferralStateTests {

    @ParameterizedTest
    @EnumSource
    void nothingBecomesWhatItIsNorGoesBackToTheBeginning(ReferralState state) {
        assertThat(state.mayBecome(state)).isFalse();
        assertThat(state.mayBecome(ReferralState.REFERRED)).isFalse();
    }

    @Test
    void invalidIsTheOnlyEnd() {
        assertThat(Arrays.stream(ReferralState.values())
                        .filter(state -> Arrays.stream(ReferralState.values()).noneMatch(state::mayBecome)))
                .containsExactly(ReferralState.INVALID);
    }

    @Test
    void whoHasBoughtCannotBecomeLostOrInvalid() {
        for (ReferralState state : ReferralState.values()) {
            if (state.isPurchase()) {
                assertThat(state.mayBecome(ReferralState.LOST)).isFalse();
                assertThat(state.mayBecome(ReferralState.INVALID)).isFalse();
                assertThat(state.mayBecome(ReferralState.CANCELLED)).isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDealIsNotTakenUpAgainOnceCancelled(DealState next) {
        assertThat(DealState.CANCELLED.mayBecome(next)).isFalse();
        assertThat(next.referralState()).hasToString(next.name());
    }

    @Test
    void aRewardGoesStepByStep() {
        assertThat(RewardState.EARNED.mayBecome(RewardState.APPROVED)).isTrue();
        assertThat(RewardState.APPROVED.mayBecome(RewardState.PAID)).isTrue();
        assertThat(RewardState.EARNED.mayBecome(RewardState.PAID)).isFalse();
        assertThat(RewardState.PAID.mayBecome(RewardState.EARNED)).isFalse();
    }
}
