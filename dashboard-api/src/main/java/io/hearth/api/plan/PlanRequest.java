package io.hearth.api.plan;

import io.hearth.api.review.ReviewController;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the form sends.
 *
 * @param plan its {@code anchor}, {@code audience}, {@code entry}, {@code exit}, {@code reentry}, {@code quiet_hours} and
 *     {@code steps}, each with {@code key}, {@code content_id} and {@code timing}
 */
record PlanRequest(@Nullable String name, @Nullable JsonNode plan) implements ReviewController.Form {}
