package io.hearth.api.reward;

import io.hearth.api.crm.Caller;
import io.hearth.api.crm.Fields;
import io.hearth.api.crm.Ids;
import io.hearth.api.crm.Visibility;
import io.hearth.api.user.Role;
import io.hearth.crm.CrmRoom;
import io.hearth.crm.reward.RewardEntry;
import io.hearth.crm.reward.RewardScheme;
import io.hearth.domain.money.Money;
import io.hearth.domain.referral.BrokerId;
import io.hearth.domain.referral.BrokerType;
import io.hearth.domain.referral.RewardState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rewards: managers approve and pay, brokers see their own. Amounts in cents. */
@RestController
class RewardController {

    private static final int MOST_SHOWN = 500;

    private final CrmRoom crm;
    private final Visibility visibility;

    RewardController(CrmRoom crm, Visibility visibility) {
        this.crm = crm;
        this.visibility = visibility;
    }

    /** For brokers all of their own; for others what waits for approval or payment, the longest first. */
    @GetMapping("/api/rewards")
    RewardList listRewards(Authentication user) {
        Caller caller = Caller.of(user);
        List<RewardEntry> entries = caller.seesAll() || !caller.is(Role.BROKER)
                ? crm.rewardRows().open(MOST_SHOWN)
                : crm.rewardRows().ofBroker(visibility.own(caller).id());
        return new RewardList(items(entries));
    }

    @PostMapping("/api/rewards/{entryId}/approval")
    RewardItem approveReward(@PathVariable String entryId, Authentication user) {
        return items(List.of(crm.rewards().approve(Ids.of(entryId), user.getName())))
                .get(0);
    }

    @PostMapping("/api/rewards/{entryId}/payment")
    RewardItem payReward(@PathVariable String entryId, Authentication user) {
        return items(List.of(crm.rewards().pay(Ids.of(entryId), user.getName())))
                .get(0);
    }

    private List<RewardItem> items(List<RewardEntry> entries) {
        Map<BrokerId, String> labels =
                crm.brokers().labels(entries.stream().map(RewardEntry::broker).toList());
        return entries.stream()
                .map(entry -> RewardItem.of(entry, labels.getOrDefault(entry.broker(), "")))
                .toList();
    }

    @GetMapping("/api/reward-schemes")
    SchemeList listRewardSchemes() {
        return new SchemeList(
                crm.rewardSchemes().list().stream().map(SchemeItem::of).toList());
    }

    @PostMapping("/api/reward-schemes")
    @ResponseStatus(HttpStatus.CREATED)
    SchemeItem addRewardScheme(@RequestBody SchemeRequest request, Authentication user) {
        return SchemeItem.of(crm.rewardSchemes().add(scheme(request), user.getName()));
    }

    private static RewardScheme scheme(SchemeRequest request) {
        String type = Fields.optional(request.brokerType());
        return new RewardScheme(
                UUID.randomUUID(),
                Fields.required("name", request.name()),
                Fields.optional(request.projectId()),
                type == null ? null : Fields.name("broker_type", BrokerType.class, type),
                money(request.amountCents()),
                request.rateBasisPoints(),
                Fields.required("starts_at", request.startsAt()),
                request.endsAt());
    }

    private static @Nullable Money money(@Nullable Long cents) {
        try {
            return cents == null ? null : new Money(cents);
        } catch (IllegalArgumentException e) {
            throw Fields.wrong("amount_cents", "is beyond any amount");
        }
    }

    record RewardList(List<RewardItem> items) {}

    /** @param broker what people call the broker by */
    record RewardItem(
            String entryId,
            String brokerId,
            String broker,
            String dealId,
            long amountCents,
            @Nullable String reverses,
            boolean reversed,
            RewardState state,
            Instant earnedAt,
            String earnedBy,
            @Nullable String approvedBy,
            @Nullable Instant paidAt) {

        static RewardItem of(RewardEntry entry, String label) {
            UUID reverses = entry.reverses();
            return new RewardItem(
                    entry.id().toString(),
                    entry.broker().toString(),
                    label,
                    entry.deal().toString(),
                    entry.amount().cents(),
                    reverses == null ? null : reverses.toString(),
                    entry.reversed(),
                    entry.state(),
                    entry.earnedAt(),
                    entry.earnedBy(),
                    entry.approvedBy(),
                    entry.paidAt());
        }
    }

    record SchemeList(List<SchemeItem> items) {}

    record SchemeItem(
            String schemeId,
            String name,
            @Nullable String projectId,
            @Nullable BrokerType brokerType,
            @Nullable Long amountCents,
            @Nullable Integer rateBasisPoints,
            Instant startsAt,
            @Nullable Instant endsAt) {

        static SchemeItem of(RewardScheme scheme) {
            Money amount = scheme.amount();
            return new SchemeItem(
                    scheme.id().toString(),
                    scheme.name(),
                    scheme.projectId(),
                    scheme.brokerType(),
                    amount == null ? null : amount.cents(),
                    scheme.rateBasisPoints(),
                    scheme.startsAt(),
                    scheme.endsAt());
        }
    }

    record SchemeRequest(
            @Nullable String name,
            @Nullable String projectId,
            @Nullable String brokerType,
            @Nullable Long amountCents,
            @Nullable Integer rateBasisPoints,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt) {}
}
