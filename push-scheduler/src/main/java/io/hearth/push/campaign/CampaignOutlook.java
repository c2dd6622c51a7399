package io.hearth.push.campaign;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.nurture.QuietHours;
import io.hearth.domain.time.HumanTime;
import io.hearth.push.campaign.CampaignWarning.Code;
import io.hearth.push.dispatch.DispatchSettings;
import io.hearth.push.plan.PlanSettings;
import io.hearth.push.plan.SegmentVersions;
import io.hearth.push.postgres.Database;
import io.hearth.push.time.DueClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Says what a campaign plan will meet: what people should know before they start it, while it can still be moved. */
public final class CampaignOutlook {

    /** A weekly campaign is looked at for more than two months. */
    private static final int MAX_OCCURRENCES = 10;

    /** A million fans are looked at for some seconds, and a page asks again and again. */
    private static final Duration LASTS = Duration.ofMinutes(1);

    private final DueClock clock;
    private final Audience audience;
    private final SegmentVersions segments;
    private final PlanSettings planning;
    private final DispatchSettings limits;
    private final AudienceFiles files;
    private final OutlookRows rows;
    private final KeptAnswers<Looked, Found> kept = new KeptAnswers<>(LASTS);

    public CampaignOutlook(
            Database database,
            DueClock clock,
            Audience audience,
            SegmentVersions segments,
            PlanSettings planning,
            DispatchSettings limits) {
        this.clock = clock;
        this.audience = audience;
        this.segments = segments;
        this.planning = planning;
        this.limits = limits;
        this.files = new AudienceFiles(database, clock);
        this.rows = new OutlookRows(database, planning.time());
    }

    /**
     * What was found.
     *
     * @param audience fans who are in the audience now
     * @param occurrences the next instants at which it goes out, at most {@value #MAX_OCCURRENCES}
     */
    public record Found(long audience, List<Instant> occurrences, List<CampaignWarning> warnings) {

        public Found {
            occurrences = List.copyOf(occurrences);
            warnings = List.copyOf(warnings);
        }
    }

    /** What can be said without looking at the fans: whether the audience exists, quiet hours and holidays. */
    public List<CampaignWarning> atOnce(CampaignRules rules) {
        List<CampaignWarning> warnings = new ArrayList<>();
        missing(rules.audience()).map(CampaignWarning::of).ifPresent(warnings::add);
        occurrences(rules.schedule()).forEach(at -> warnings.addAll(ofTheHour(at)));
        return warnings;
    }

    /** What an answer is kept for. */
    private record Looked(String planId, CampaignRules rules) {}

    /**
     * Looks at everybody in the audience, and at what they have had and will get otherwise. The answer may be a minute
     * old.
     *
     * @param planId whose own campaigns do not count as others'
     * @throws RuntimeException if the audience cannot be read
     */
    public Found of(String planId, CampaignRules rules) {
        Instant now = clock.now();
        return kept.get(new Looked(planId, rules), now, () -> look(planId, rules, now));
    }

    private Found look(String planId, CampaignRules rules, Instant now) {
        MonthTally tally = new MonthTally(planning.time(), limits.monthQuota(), occurrences(rules.schedule()));
        if (missing(rules.audience()).isEmpty()) {
            read(rules.audience(), fans -> tally.add(fans, rows.messages(fans, now, tally.until(now))));
        }
        List<CampaignWarning> warnings = new ArrayList<>(atOnce(rules));
        if (tally.fans() == 0 && warnings.stream().noneMatch(CampaignOutlook::isOfTheAudience)) {
            warnings.add(CampaignWarning.of(Code.AUDIENCE_EMPTY));
        }
        Map<String, Long> sizes = new HashMap<>();
        for (Instant at : tally.occurrences()) {
            long lacking = CallsNeeded.by(rules).of(tally.fans(), limits.batchSize())
                    + rows.callsOfDay(at, now, limits.batchSize())
                    + others(planId, at, sizes)
                    - limits.callsPerDay();
            if (lacking > 0) {
                warnings.add(new CampaignWarning(Code.CALL_SLOTS, at, lacking));
            }
        }
        warnings.addAll(tally.warnings());
        return new Found(tally.fans(), tally.occurrences(), warnings);
    }

    /** @param sizes of segments that were asked for already */
    private long others(String planId, Instant at, Map<String, Long> sizes) {
        long calls = 0;
        for (OutlookRows.Other other : rows.othersOfDay(planId, at)) {
            String segment = other.segmentId();
            long fans = segment == null ? other.fans() : sizes.computeIfAbsent(segment, audience::size);
            calls += other.needed().of(fans, limits.batchSize());
        }
        return calls;
    }

    private List<CampaignWarning> ofTheHour(Instant at) {
        List<CampaignWarning> warnings = new ArrayList<>();
        HumanTime time = planning.time();
        if (isQuiet(at.atZone(time.zone()).toLocalTime())) {
            warnings.add(new CampaignWarning(Code.QUIET_HOURS, at, 0));
        }
        if (planning.holidays().isDayOff(time.dayOf(at))) {
            warnings.add(new CampaignWarning(Code.HOLIDAY, at, 0));
        }
        return warnings;
    }

    /** They reach over midnight. */
    private static boolean isQuiet(LocalTime time) {
        return !time.isBefore(QuietHours.DEFAULT.from()) || time.isBefore(QuietHours.DEFAULT.until());
    }

    private Optional<Code> missing(CampaignAudience from) {
        if (from.segment() != null && segments.find(from.segment()).isEmpty()) {
            return Optional.of(Code.SEGMENT_MISSING);
        }
        boolean noFile = from.file() != null && files.find(from.file()).isEmpty();
        return noFile ? Optional.of(Code.FILE_MISSING) : Optional.empty();
    }

    private static boolean isOfTheAudience(CampaignWarning warning) {
        return warning.code() == Code.SEGMENT_MISSING || warning.code() == Code.FILE_MISSING;
    }

    private void read(CampaignAudience from, Consumer<List<OpenId>> batches) {
        if (from.segment() != null) {
            audience.read(from.segment().value(), batches);
        } else if (from.file() != null) {
            files.readFile(from.file(), batches);
        }
    }

    private List<Instant> occurrences(CampaignSchedule schedule) {
        List<Instant> occurrences = new ArrayList<>();
        Optional<Instant> next = schedule.next(clock.now().minus(Campaigns.GRACE));
        while (next.isPresent() && occurrences.size() < MAX_OCCURRENCES) {
            occurrences.add(next.get());
            next = schedule.next(next.get());
        }
        return occurrences;
    }
}
