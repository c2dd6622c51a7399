package io.hearth.push.arming;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DatabaseIdentityTests {

    @Test
    void theSameIsNotDifferent() {
        assertThat(identity("7", "1", "a").from(identity("7", "1", "a"), false)).isEmpty();
        assertThat(identity("7", "1", null).from(identity("7", "1", null), false))
                .isEmpty();
    }

    @Test
    void whatCanNoLongerBeReadIsDifferent() {
        assertThat(identity(null, "1", "a").from(identity("7", "1", "a"), false))
                .containsExactly(Difference.CLUSTER);
        assertThat(identity("7", null, null).from(identity("7", "1", "a"), false))
                .containsExactly(Difference.TIMELINE, Difference.PLACE);
    }

    @Test
    void aPersonsWordAboutFailoverHoldsForTheTimelineAlone() {
        DatabaseIdentity safe = new DatabaseIdentity("8", "2", "b", "16384", true);
        assertThat(safe.from(identity("7", "1", "a"), true))
                .containsExactly(Difference.RESTORED, Difference.CLUSTER, Difference.PLACE);
    }

    @Test
    void aDatabaseIsKnownByItsServerAndItsHistory() {
        assertThat(identity("7", "1", null).isKnown()).isTrue();
        assertThat(identity(null, "1", "a").isKnown()).isFalse();
        assertThat(identity("7", null, "a").isKnown()).isFalse();
    }

    private static DatabaseIdentity identity(
            @Nullable String cluster, @Nullable String timeline, @Nullable String place) {
        return new DatabaseIdentity(cluster, timeline, place, "16384", false);
    }
}
