package io.hearth.domain.feature;

/**
 * A buyer beside all buyers, in fifths: 5 is the best fifth.
 *
 * @param recency how lately they did something
 * @param frequency on how many days they did something
 * @param monetary how often they bought; amounts never leave the relational database
 */
public record Rfm(int recency, int frequency, int monetary) {}
