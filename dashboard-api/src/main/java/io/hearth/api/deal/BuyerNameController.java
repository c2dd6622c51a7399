package io.hearth.api.deal;

import io.hearth.api.crm.Caller;
import io.hearth.api.crm.Fields;
import io.hearth.api.crm.Ids;
import io.hearth.api.crm.Visibility;
import io.hearth.crm.CrmRoom;
import io.hearth.crm.contact.Names;
import io.hearth.crm.deal.BuyerNames.Wanted;
import io.hearth.domain.contact.ContactId;
import io.hearth.domain.referral.DealId;
import io.hearth.domain.referral.ReferralId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Names of buyers whom nobody had referred: asked for by a decision, added to the referral that counts. */
@RestController
class BuyerNameController {

    private static final int MOST_SHOWN = 500;

    private final CrmRoom crm;
    private final Visibility visibility;

    BuyerNameController(CrmRoom crm, Visibility visibility) {
        this.crm = crm;
        this.visibility = visibility;
    }

    /** What was asked first first; consultants see those of their own clients. */
    @GetMapping("/api/buyer-names")
    WantedList listWantedBuyerNames(Authentication user) {
        Caller caller = Caller.of(user);
        List<Wanted> wanted = crm.buyerNames().open(caller.seesAll() ? null : caller.account(), MOST_SHOWN);
        Map<ReferralId, String> clients = crm.referralRows()
                .clientNames(wanted.stream().map(Wanted::referral).toList());
        Map<ContactId, String> buyers =
                crm.contacts().names(wanted.stream().map(Wanted::buyer).toList());
        Map<DealId, String> units =
                crm.dealRows().units(wanted.stream().map(Wanted::deal).toList());
        return new WantedList(wanted.stream()
                .map(each -> new WantedItem(
                        each.referral().toString(),
                        Names.masked(clients.getOrDefault(each.referral(), "***")),
                        each.buyer().value(),
                        Optional.ofNullable(buyers.get(each.buyer()))
                                .map(Names::masked)
                                .orElse(null),
                        each.deal().toString(),
                        units.getOrDefault(each.deal(), ""),
                        each.askedAt()))
                .toList());
    }

    /** Adds the name; without one, the name that is known of the buyer is right. */
    @PostMapping("/api/referrals/{referralId}/buyer-names")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void addBuyerName(@PathVariable String referralId, @RequestBody NameRequest request, Authentication user) {
        Caller caller = Caller.of(user);
        ReferralId referral = visibility
                .referralAtWork(new ReferralId(Ids.of(referralId)), caller)
                .id();
        ContactId buyer = DealRequests.contact("contact_id", Fields.required("contact_id", request.contactId()));
        crm.buyerNames().add(referral, buyer, Fields.optional(request.name()), caller.account());
    }

    record WantedList(List<WantedItem> items) {}

    /**
     * @param client whose referral counts: the first character of the name, the others hidden
     * @param buyer the name that is known of the buyer, hidden likewise; null if none is
     */
    record WantedItem(
            String referralId,
            String client,
            String contactId,
            @Nullable String buyer,
            String dealId,
            String unit,
            Instant askedAt) {}

    record NameRequest(@Nullable String contactId, @Nullable String name) {}
}
