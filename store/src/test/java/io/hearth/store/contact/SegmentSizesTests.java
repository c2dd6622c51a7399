package io.hearth.store.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.segment.SegmentId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SegmentSizesTests {

    private static final SegmentId NOBODY_IS_IN = new SegmentId("nobody-is-in");
    private static final SegmentId SOME_ARE_IN = new SegmentId("some-are-in");

    private final SegmentSizes sizes =
            new SegmentSizes(Optional.empty(), Map.of(SOME_ARE_IN, 7L), Map.of(SOME_ARE_IN, 2, NOBODY_IS_IN, 1));

    @Test
    void aVersionThatTheRunWentByHasASize() {
        assertThat(sizes.of(SOME_ARE_IN, 2)).hasValue(7);
        assertThat(sizes.of(NOBODY_IS_IN, 1)).hasValue(0);
    }

    @Test
    void whatWasSavedWhileTheRunWorkedHasNone() {
        assertThat(sizes.of(SOME_ARE_IN, 3)).isEmpty();
        assertThat(sizes.of(new SegmentId("not-known-yet"), 1)).isEmpty();
    }
}
