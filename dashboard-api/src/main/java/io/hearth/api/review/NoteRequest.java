package io.hearth.api.review;

import org.jspecify.annotations.Nullable;

/** Why something is sent back. */
public record NoteRequest(@Nullable String note) {}
