package io.hearth.api.deal;

import io.hearth.api.crm.Caller;
import io.hearth.api.crm.Fields;
import io.hearth.api.crm.Ids;
import io.hearth.api.crm.Visibility;
import io.hearth.api.deal.DealRequests.BuyerRequest;
import io.hearth.api.deal.DealRequests.DealRequest;
import io.hearth.crm.CrmRoom;
import io.hearth.crm.deal.Deal;
import io.hearth.crm.deal.DealImport;
import io.hearth.crm.deal.NewDeal;
import io.hearth.domain.referral.DealId;
import io.hearth.domain.referral.DealState;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Purchases: consultants see and record their own, managers all. */
@RestController
@RequestMapping("/api/deals")
class DealController {

    private static final int MOST_SHOWN = 500;

    private final CrmRoom crm;
    private final Visibility visibility;

    DealController(CrmRoom crm, Visibility visibility) {
        this.crm = crm;
        this.visibility = visibility;
    }

    /** The latest 500 that the caller may see. */
    @GetMapping
    DealList listDeals(Authentication user) {
        Caller caller = Caller.of(user);
        List<Deal> deals = caller.seesAll()
                ? crm.dealRows().latest(MOST_SHOWN)
                : crm.dealRows().ofConsultant(caller.account(), MOST_SHOWN);
        return new DealList(deals.stream().map(DealItem::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    DealItem recordDeal(@RequestBody DealRequest request, Authentication user) {
        Caller caller = Caller.of(user);
        NewDeal deal = DealRequests.deal(request, caller);
        return DealItem.of(
                caller.seesAll()
                        ? crm.deals().record(deal, caller.account())
                        : crm.deals().recordOwn(deal));
    }

    /** Contract, handover, cancellation. */
    @PostMapping("/{dealId}/steps")
    DealItem advanceDeal(@PathVariable String dealId, @RequestBody StepRequest request, Authentication user) {
        Deal deal = visible(dealId, user);
        return DealItem.of(crm.deals()
                .advance(
                        deal.id(),
                        Fields.name("state", DealState.class, request.state()),
                        Fields.required("at", request.at()),
                        user.getName()));
    }

    @PostMapping("/{dealId}/buyers")
    DealItem changeBuyers(@PathVariable String dealId, @RequestBody BuyersRequest request, Authentication user) {
        Deal deal = visible(dealId, user);
        return DealItem.of(crm.deals()
                .changeBuyers(
                        deal.id(), DealRequests.buyers(Fields.required("buyers", request.buyers())), user.getName()));
    }

    /** Decides anew, after a link or a tie was made or undone. */
    @PostMapping("/{dealId}/judgement")
    DealItem judgeDealAgain(@PathVariable String dealId, Authentication user) {
        return DealItem.of(crm.deals().judgeAgain(visible(dealId, user).id(), user.getName()));
    }

    /** A sales system's CSV, row by row; what was rejected is listed with its line. */
    @PostMapping(path = "/import", consumes = "text/csv")
    DealImport.Report importDeals(@RequestBody String csv, Authentication user) {
        return crm.dealImport().run(new StringReader(csv), user.getName());
    }

    private Deal visible(String dealId, Authentication user) {
        return visibility.deal(new DealId(Ids.of(dealId)), Caller.of(user));
    }

    record DealList(List<DealItem> items) {}

    record StepRequest(@Nullable String state, @Nullable Instant at) {}

    record BuyersRequest(@Nullable List<BuyerRequest> buyers) {}
}
