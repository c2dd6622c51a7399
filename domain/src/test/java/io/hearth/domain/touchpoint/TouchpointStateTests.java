package io.hearth.domain.touchpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TouchpointStateTests {

    @Test
    void nothingButACallLeadsToSent() {
        assertThat(thoseThatMayBecome(TouchpointState.SENT))
                .containsExactly(TouchpointState.CALLING, TouchpointState.UNKNOWN);
    }

    @Test
    void callingIsNeverTakenOver() {
        assertThat(TouchpointState.CALLING.mayBecome(TouchpointState.CLAIMED)).isFalse();
        assertThat(TouchpointState.CLAIMED.mayBecome(TouchpointState.PENDING)).isTrue();
    }

    @Test
    void whatMayHaveBeenSentNeverWaitsAgain() {
        assertThat(TouchpointState.UNKNOWN.mayBecome(TouchpointState.PENDING)).isFalse();
        assertThat(TouchpointState.UNKNOWN.isFinal()).isFalse();
    }

    @Test
    void onlyWaitingTouchpointsAreCancelled() {
        assertThat(thoseThatMayBecome(TouchpointState.CANCELLED)).containsExactly(TouchpointState.PENDING);
    }

    @Test
    void whatMayHaveBeenSentCountsAgainstTheQuota() {
        assertThat(Arrays.stream(TouchpointState.values()).filter(TouchpointState::countsAgainstQuota))
                .containsExactly(TouchpointState.CALLING, TouchpointState.SENT, TouchpointState.UNKNOWN);
    }

    private static List<TouchpointState> thoseThatMayBecome(TouchpointState next) {
        return Arrays.stream(TouchpointState.values())
                .filter(state -> state.mayBecome(next))
                .toList();
    }
}
