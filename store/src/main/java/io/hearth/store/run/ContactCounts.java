package io.hearth.store.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a run did to contacts.
 *
 * @param touched whose interactions differ from those that the run before saw; 0 when it built upon none
 * @param due whom time alone may have changed
 * @param evaluated whose stage and segments were worked out
 * @param written whose document is new or differs from the one before
 * @param removed of whom nothing is left
 * @param stageTransitions recorded
 * @param segmentChanges entries and exits recorded
 */
public record ContactCounts(
        long touched,
        long due,
        long evaluated,
        long written,
        long removed,
        long stageTransitions,
        long segmentChanges) {

    public static final ContactCounts NONE = new ContactCounts(0, 0, 0, 0, 0, 0, 0);

    /** Of a run that wrote everyone. */
    public static ContactCounts ofWritten(long written) {
        return new ContactCounts(0, 0, written, written, 0, 0, 0);
    }

    void write(ObjectNode json) {
        json.put("contacts_touched", touched).put("contacts_due", due);
        json.put("contacts_evaluated", evaluated).put("contacts_written", written);
        json.put("contacts_removed", removed);
        json.put("stage_transitions", stageTransitions).put("segment_changes", segmentChanges);
    }

    static ContactCounts read(JsonNode json) {
        return new ContactCounts(
                json.path("contacts_touched").asLong(),
                json.path("contacts_due").asLong(),
                json.path("contacts_evaluated").asLong(),
                json.path("contacts_written").asLong(),
                json.path("contacts_removed").asLong(),
                json.path("stage_transitions").asLong(),
                json.path("segment_changes").asLong());
    }
}
