package io.hearth.api.segment;

import io.hearth.api.ApiSettings;
import io.hearth.api.contact.FirstContactDays;
import io.hearth.api.problem.FieldErrors;
import io.hearth.domain.segment.SegmentId;
import io.hearth.domain.time.HumanTime;
import io.hearth.store.contact.ContactScope;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells which contacts a request is about. */
@Component
public class ContactScopes {

    private static final FirstContactDays NEVER = new FirstContactDays(null, null);

    private final SegmentLookup lookup;
    private final HumanTime humanTime;

    ContactScopes(SegmentLookup lookup, ApiSettings settings) {
        this.lookup = lookup;
        this.humanTime = settings.time();
    }

    /**
     * Those of a segment, of some days of first contact, or both.
     *
     * @throws io.hearth.api.problem.ProblemException {@code not_found} if there is no such segment, {@code invalid_fields} if
     *     the days can't be
     */
    public ContactScope asked(@Nullable String segmentId, FirstContactDays days) {
        return asked(segmentId, days, NEVER).get(0);
    }

    /**
     * The same, and behind it those of the days that these are held against, if any are named.
     *
     * @throws io.hearth.api.problem.ProblemException also if there is nothing that is held against them
     */
    public List<ContactScope> asked(@Nullable String segmentId, FirstContactDays days, FirstContactDays compared) {
        FieldErrors errors = new FieldErrors();
        days.check("first_contact_", errors);
        compared.check("compared_", errors);
        if (compared.isNamed() && !days.isNamed()) {
            errors.add("/first_contact_from", "missing", "is missing");
        }
        errors.throwIfAny();
        Optional<SegmentId> segment = lookup.find(segmentId);
        ContactScope scope = new ContactScope(segment, days.in(humanTime));
        return compared.isNamed() ? List.of(scope, new ContactScope(segment, compared.in(humanTime))) : List.of(scope);
    }
}
