package io.hearth.server.segmentation;

import org.jspecify.annotations.Nullable;

/** A run that gave up, could not be started, or was refused because another one works. The former results stand. */
public final class SegmentationFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    SegmentationFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
