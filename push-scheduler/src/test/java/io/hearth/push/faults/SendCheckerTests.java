package io.hearth.push.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.push.PushFixture;
import io.hearth.push.faults.SendChecker.Said;
import io.hearth.sandbox.ledger.Delivery;
import io.hearth.sandbox.ledger.Way;
import java.util.List;
import org.junit.jupiter.api.Test;

class SendCheckerTests {

    @Test
    void aDoubleIsFound() {
        assertThat(SendChecker.faults(List.of(delivery(1), delivery(2)), List.of(said("SENT"))))
                .containsExactly("fan hello came 2 times");
    }

    @Test
    void whatNeverCameAndWhatCameUnsaidIsFound() {
        assertThat(SendChecker.faults(List.of(), List.of(said("SENT")))).hasSize(1);
        assertThat(SendChecker.faults(List.of(delivery(1)), List.of(said("SKIPPED"))))
                .hasSize(1);
        assertThat(SendChecker.faults(List.of(delivery(1)), List.of(said("SENT"))))
                .isEmpty();
        assertThat(SendChecker.faults(List.of(), List.of(said("UNKNOWN"), said("SKIPPED"))))
                .isEmpty();
    }

    private static Said said(String state) {
        return new Said("fan", "hello", state);
    }

    private static Delivery delivery(long sequence) {
        return new Delivery(sequence, PushFixture.START, "fan", Way.MASS, 1L, null, "text", "hello");
    }
}
