package io.hearth.store.contactbook;

import io.hearth.store.contact.PublishedRun;
import io.hearth.store.rulequery.SampledContact;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Some of the contacts behind a number.
 *
 * @param run empty before the first; then there are none
 * @param total of all pages
 * @param next where the next page begins; null after the last
 */
public record ContactPage(
        Optional<PublishedRun> run,
        long total,
        List<SampledContact> contacts,
        @Nullable ContactCursor next) {

    static final ContactPage EMPTY = new ContactPage(Optional.empty(), 0, List.of(), null);

    public ContactPage {
        contacts = List.copyOf(contacts);
    }
}
