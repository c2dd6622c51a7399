package io.hearth.domain.funnel;

import java.time.Instant;

/** When a stage was first reached, and why. */
public record ReachedStage(Instant at, StageReason reason) {}
