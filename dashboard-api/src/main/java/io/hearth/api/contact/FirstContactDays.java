package io.hearth.api.contact;

import io.hearth.api.problem.DayRange;
import io.hearth.api.problem.FieldErrors;
import io.hearth.domain.time.HumanTime;
import io.hearth.store.contact.FirstContact;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The first and the last day of first contact that a request names; both are null where it does not matter. */
public record FirstContactDays(
        @Nullable LocalDate from, @Nullable LocalDate to) {

    /** Notes what is wrong with them. @param prefix what stands before {@code from} and {@code to} in their names */
    public void check(String prefix, FieldErrors errors) {
        if (from != null && to != null) {
            DayRange.check(prefix, from, to, errors);
        } else if (isNamed()) {
            errors.add("/" + prefix + (from == null ? "from" : "to"), "missing", "is missing");
        }
    }

    public boolean isNamed() {
        return from != null || to != null;
    }

    /** Once they were {@linkplain #check checked}. */
    public Optional<FirstContact> in(HumanTime time) {
        return from == null || to == null ? Optional.empty() : Optional.of(FirstContact.on(from, to, time));
    }

    /** As they go on record. */
    public void putInto(Map<String, String> details, String prefix) {
        if (from != null && to != null) {
            details.put(prefix + "from", from.toString());
            details.put(prefix + "to", to.toString());
        }
    }
}
