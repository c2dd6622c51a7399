package io.hearth.api.deal;

import io.hearth.api.crm.Caller;
import io.hearth.api.crm.Fields;
import io.hearth.api.crm.Ids;
import io.hearth.api.crm.Visibility;
import io.hearth.crm.CrmRoom;
import io.hearth.crm.attribution.DecidedAttribution;
import io.hearth.crm.attribution.ReplayReport;
import io.hearth.domain.attribution.AttributionTerms;
import io.hearth.domain.money.Money;
import io.hearth.domain.referral.BrokerId;
import io.hearth.domain.referral.DealId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whose a deal is and why, and what other terms would change. */
@RestController
class AttributionController {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final CrmRoom crm;
    private final Visibility visibility;

    AttributionController(CrmRoom crm, Visibility visibility) {
        this.crm = crm;
        this.visibility = visibility;
    }

    /** Every decision with its evidence, the one that holds first. */
    @GetMapping("/api/deals/{dealId}/attribution")
    AttributionList showAttribution(@PathVariable String dealId, Authentication user) {
        return new AttributionList(history(dealId, user).stream()
                .map(decided -> new AttributionItem(
                        decided.version(),
                        decided.decidedAt(),
                        decided.decidedBy(),
                        decided.rules(),
                        JSON.readTree(decided.evidence())))
                .toList());
    }

    /** The decision that holds, as a page to print and show in a dispute. */
    @GetMapping(path = "/api/deals/{dealId}/attribution/page", produces = MediaType.TEXT_HTML_VALUE)
    String printAttribution(@PathVariable String dealId, Authentication user) {
        DecidedAttribution decided = history(dealId, user).stream().findFirst().orElseThrow(Ids::missing);
        return new AttributionPage(JSON.readTree(decided.evidence())).html(decided);
    }

    /** Judges all deals under other terms and says what would move. Changes nothing. */
    @PostMapping("/api/deals/replay")
    ReplayItem replayDeals(@RequestBody TermsRequest request) {
        try {
            boolean perProject = Boolean.TRUE.equals(request.perProject());
            return shown(crm.replay()
                    .run(new AttributionTerms(request.validityDays(), request.from(), request.until(), perProject)));
        } catch (IllegalArgumentException e) {
            throw Fields.wrong("validity_days", String.valueOf(e.getMessage()));
        }
    }

    private ReplayItem shown(ReplayReport report) {
        Set<BrokerId> brokers = new HashSet<>();
        report.changes().forEach(change -> {
            brokers.addAll(change.before());
            brokers.addAll(change.after());
        });
        Map<DealId, String> units = crm.dealRows()
                .units(report.changes().stream().map(ReplayReport.Change::deal).toList());
        return ReplayItem.of(report, crm.brokers().labels(brokers), units);
    }

    private List<DecidedAttribution> history(String dealId, Authentication user) {
        DealId id = new DealId(Ids.of(dealId));
        return crm.attributions().history(visibility.deal(id, Caller.of(user)).id());
    }

    record AttributionList(List<AttributionItem> items) {}

    record AttributionItem(int version, Instant decidedAt, String decidedBy, List<Integer> rules, JsonNode evidence) {}

    /** Everything may be left out. */
    record TermsRequest(
            @Nullable Integer validityDays,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable Boolean perProject) {}

    /**
     * @param changes at most 1,000 of the changed deals
     * @param brokers what people call the brokers by that the changes name
     */
    record ReplayItem(
            long deals, long changed, long movedCents, List<ChangeItem> changes, Map<String, String> brokers) {

        static ReplayItem of(ReplayReport report, Map<BrokerId, String> labels, Map<DealId, String> units) {
            Map<String, String> brokers = new TreeMap<>();
            labels.forEach((broker, label) -> brokers.put(broker.toString(), label));
            return new ReplayItem(
                    report.deals(),
                    report.changed(),
                    report.moved().cents(),
                    report.changes().stream()
                            .map(change -> ChangeItem.of(change, units.getOrDefault(change.deal(), "")))
                            .toList(),
                    brokers);
        }
    }

    /** @param rewardCents what each broker would get more; below zero for less */
    record ChangeItem(
            String dealId, String unit, List<String> before, List<String> after, Map<String, Long> rewardCents) {

        static ChangeItem of(ReplayReport.Change change, String unit) {
            Map<String, Long> rewards = new TreeMap<>();
            change.rewards().forEach((BrokerId broker, Money money) -> rewards.put(broker.toString(), money.cents()));
            return new ChangeItem(
                    change.deal().toString(),
                    unit,
                    change.before().stream().map(BrokerId::toString).toList(),
                    change.after().stream().map(BrokerId::toString).toList(),
                    rewards);
        }
    }
}
