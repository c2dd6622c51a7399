package io.hearth.api.content;

import io.hearth.api.review.ReviewController;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the form sends.
 *
 * @param content its {@code content_class} (SERVICE, MARKETING), {@code body} with a {@code kind} (TEXT, INVITATION,
 *     VOUCHER, POINTS, CALL_TASK) and {@code variants}, each with {@code stage} or {@code segment} and a {@code body}
 */
record ContentRequest(@Nullable String name, @Nullable JsonNode content) implements ReviewController.Form {}
