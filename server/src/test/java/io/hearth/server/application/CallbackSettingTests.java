package io.hearth.server.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hearth.ingest.callback.CallbackMode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackSettingTests {

    private static final int THREADS = 160;

    @ParameterizedTest
    @ValueSource(ints = {1, 128, 144})
    void callbacksMayHoldAllThreadsButThoseForPeople(int mostWaiting) {
        HearthSettings.Callback callback = callback(mostWaiting);

        assertThat(callback.requireRoomBeside(THREADS)).isSameAs(callback);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 145, 100_000})
    void anyOtherNumberIsRefusedWithTheRangeAndItsNames(int mostWaiting) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> callback(mostWaiting).requireRoomBeside(THREADS))
                .withMessageContaining("HEARTH_CALLBACKS_WAITING")
                .withMessageContaining("from 1 to 144");
    }

    @Test
    void secretsAreNotShown() {
        assertThat(callback(1).toString()).doesNotContain("secret");
    }

    private static HearthSettings.Callback callback(int mostWaiting) {
        return new HearthSettings.Callback(
                CallbackMode.AES, "secret", "secret", Duration.ofMinutes(5), mostWaiting, "secret", List.of("secret"));
    }
}
