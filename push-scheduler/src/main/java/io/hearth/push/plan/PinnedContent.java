package io.hearth.push.plan;

/**
 * The version of a content that a plan was approved with.
 *
 * @param hash of its text
 */
public record PinnedContent(int version, String hash) {}
