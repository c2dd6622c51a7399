package io.hearth.api.analysis;

import io.hearth.api.ApiSettings;
import io.hearth.api.analysis.BoughtDeals.BoughtDeal;
import io.hearth.api.problem.DayRange;
import io.hearth.api.problem.ElasticCalls;
import io.hearth.api.problem.FieldErrors;
import io.hearth.domain.analysis.Touches;
import io.hearth.domain.time.HumanTime;
import io.hearth.store.analysis.ChannelTouches;
import io.hearth.store.analysis.ChannelTouches.Purchase;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which channels brought deals. */
@RestController
class ChannelAttributionController {

    private final BoughtDeals deals;
    private final ChannelTouches touches;
    private final HumanTime humanTime;
    private final Clock clock;

    ChannelAttributionController(
            BoughtDeals deals, ElasticConnection elastic, IndexNames names, ApiSettings settings, Clock clock) {
        this.deals = deals;
        this.touches = new ChannelTouches(elastic, names);
        this.humanTime = settings.time();
        this.clock = clock;
    }

    /** Deals bought on these days and not cancelled; touches are what is known now of the time before each deal. */
    @GetMapping("/api/analyses/attribution")
    ChannelsView loadChannelAttribution(
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(name = "project_id", required = false) @Nullable String projectId) {
        FieldErrors errors = new FieldErrors();
        DayRange.check(from, to, errors);
        errors.throwIfAny();
        Instant now = clock.instant();
        Instant end = humanTime.startOf(to.plusDays(1));
        List<BoughtDeal> bought = deals.between(humanTime.startOf(from), end, projectId);
        Map<Purchase, Touches> before = ElasticCalls.answer(
                () -> touches.before(bought.stream().map(BoughtDeal::purchase).toList()));
        ChannelTotals totals = new ChannelTotals();
        bought.forEach(deal -> totals.add(deal.amount(), before.getOrDefault(deal.purchase(), Touches.NONE)));
        return ChannelsView.of(now, totals);
    }
}
