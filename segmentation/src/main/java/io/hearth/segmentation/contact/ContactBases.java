package io.hearth.segmentation.contact;

import io.hearth.domain.funnel.StageRules;
import io.hearth.domain.segment.SegmentDefinition;
import io.hearth.store.contact.ContactBasis;
import io.hearth.store.elastic.IndexDefinitions;
import io.hearth.store.run.SegmentationRequest;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;

/** What the contacts of a request follow from. */
public final class ContactBases {

    /** Counts the changes of how a contact is put together, so that contacts put together otherwise are written anew. */
    private static final int ASSEMBLY = 3;

    private ContactBases() {}

    public static ContactBasis of(SegmentationRequest request) throws IOException {
        String form = String.join(
                " ",
                "assembly=" + ASSEMBLY,
                "index=" + IndexDefinitions.fingerprint("contacts"),
                "stage_rules=" + StageRules.DEFAULT.version(),
                "zone=" + request.humanTime().zone().getId());
        Map<String, Integer> segments = request.segments().stream()
                .collect(Collectors.toMap(segment -> segment.segmentId().value(), SegmentDefinition::version));
        return new ContactBasis(form, segments);
    }
}
