package io.hearth.store.contact;

import java.time.Instant;

/**
 * The contacts of one run, in an index of their own.
 *
 * @param index the concrete name
 * @param run whose results they are
 * @param number counts the published runs of an installation, from 1
 * @param basis what they follow from
 * @param latestAsOf the latest instant that any run up to this one was about
 */
public record ContactGeneration(String index, PublishedRun run, long number, ContactBasis basis, Instant latestAsOf) {

    /** Whether later contacts had been published before: these are a look back. */
    public boolean isLookBack() {
        return run.asOf().isBefore(latestAsOf);
    }

    /** Whether contacts of that basis, at that instant, can be made from these by writing those that differ. */
    public boolean canBecome(ContactBasis next, Instant asOf) {
        return basis.hasFormOf(next) && !asOf.isBefore(run.asOf());
    }
}
