package io.hearth.ingest.link;

/**
 * How often a link was opened.
 *
 * @param opens by fans whom WeChat named
 * @param fans how many those were
 * @param sharedFans how many of them came by someone else's sharing
 * @param anonymousOpens outside WeChat
 */
public record LinkCounts(long opens, long fans, long sharedFans, long anonymousOpens) {}
