package io.hearth.store.contact;

/**
 * The contacts of one run, in an index of their own.
 *
 * @param index the concrete name
 * @param run whose results they are
 */
record ContactGeneration(String index, PublishedRun run) {}
