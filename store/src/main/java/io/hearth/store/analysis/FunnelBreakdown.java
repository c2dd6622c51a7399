package io.hearth.store.analysis;

import io.hearth.domain.funnel.FunnelStage;
import io.hearth.store.contact.PublishedRun;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The funnel, and the same funnel of parts of the contacts.
 *
 * @param run empty before the first; then nobody is in it
 * @param total all that were asked about
 * @param parts those that have contacts
 */
public record FunnelBreakdown(Optional<PublishedRun> run, Part total, List<Part> parts) {

    /** What contacts are parted by. */
    public enum By {
        /** Of the first contact, in human time; the first one first. Keys such as {@code 2026-03}. */
        MONTH("first_contact_at"),
        /** That the first interaction came through; the largest first. */
        CHANNEL("origin_channel"),
        /** Among those looked at most; a contact with several is in several parts. The largest first, at most 1,000. */
        PROJECT("project_ids"),
        /**
         * As which brokers registered, in whatever state; who registered as two is in both parts, and who is no broker in
         * none. The largest first.
         */
        BROKER_TYPE("broker_types"),
        /**
         * That their consultant works in, or the owner of a broker, by the ids of the teams; who is a client of one and a
         * broker of another is in both parts, and who is nobody's in none. The largest first.
         */
        TEAM("team_ids"),
        /** The type of the first interaction; the largest first. */
        ORIGIN("origin_type");

        private final String field;

        By(String field) {
            this.field = field;
        }

        String field() {
            return field;
        }
    }

    /**
     * Some of the contacts.
     *
     * @param key of the part; empty for all
     * @param contacts how many
     * @param reached how many of them have reached each stage by now; never more than the stage before
     * @param medianStay how long half of those who went on stayed in a stage at most, estimated by Elasticsearch (t-digest);
     *     without stages that nobody has left
     */
    public record Part(
            String key, long contacts, Map<FunnelStage, Long> reached, Map<FunnelStage, Duration> medianStay) {

        static final Part NOBODY = new Part("", 0, Map.of(), Map.of());

        public Part {
            EnumMap<FunnelStage, Long> stages = new EnumMap<>(FunnelStage.class);
            stages.putAll(reached);
            reached = Collections.unmodifiableMap(stages);
            EnumMap<FunnelStage, Duration> stays = new EnumMap<>(FunnelStage.class);
            stays.putAll(medianStay);
            medianStay = Collections.unmodifiableMap(stays);
        }
    }

    public FunnelBreakdown {
        parts = List.copyOf(parts);
    }
}
