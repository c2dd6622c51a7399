package io.hearth.store.analysis;

/**
 * A value that a trait has among the contacts.
 *
 * @param value as rules name it
 * @param contacts who have it in the visible run
 */
public record TraitCount(String value, long contacts) {}
