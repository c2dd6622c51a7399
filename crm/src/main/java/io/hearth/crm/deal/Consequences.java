package io.hearth.crm.deal;

import io.hearth.crm.attribution.Attributions;
import io.hearth.crm.broker.BrokerRows;
import io.hearth.crm.contact.Contacts;
import io.hearth.crm.event.CrmInteractions;
import io.hearth.crm.postgres.Database;
import io.hearth.crm.programme.Programme;
import io.hearth.crm.programme.ProgrammeSettings;
import io.hearth.crm.referral.Progress;
import io.hearth.crm.reward.RewardCalculator;
import io.hearth.crm.reward.RewardSchemes;
import io.hearth.crm.reward.Rewards;
import io.hearth.crm.reward.Share;
import io.hearth.domain.attribution.AttributionDecision;
import io.hearth.domain.attribution.Buyer;
import io.hearth.domain.attribution.ReferralClaim;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.referral.BrokerId;
import io.hearth.domain.referral.DealState;
import io.hearth.domain.referral.ReferralId;
import io.hearth.domain.referral.ReferralState;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What follows from a deal's step: whose it is, how referrals come along, who has the client, what is earned. */
final class Consequences {

    private final Database database;
    private final Contacts contacts;
    private final Programme programme;
    private final Attributions attributions;
    private final Progress progress;
    private final Rewards rewards;
    private final RewardSchemes schemes;
    private final BuyerNames names;
    private final CrmInteractions world;
    private final BrokerRows brokers;

    Consequences(
            Database database,
            Contacts contacts,
            Programme programme,
            Attributions attributions,
            Progress progress,
            Rewards rewards,
            RewardSchemes schemes,
            BuyerNames names,
            CrmInteractions world) {
        this.database = database;
        this.contacts = contacts;
        this.programme = programme;
        this.attributions = attributions;
        this.progress = progress;
        this.rewards = rewards;
        this.schemes = schemes;
        this.names = names;
        this.world = world;
        this.brokers = new BrokerRows(database);
    }

    void draw(Deal deal, String actor, Instant now) {
        Set<ReferralId> former = new HashSet<>(attributions.winners(deal.id()));
        ProgrammeSettings settings = programme.settings(deal.settingsVersion());
        AttributionDecision decision = attributions.decide(deal.id(), settings.terms(), actor, now);
        List<ReferralId> counting =
                decision.winners().stream().map(ReferralClaim::referral).toList();
        counting.forEach(former::remove);
        String note = "deal " + deal.id();
        former.forEach(referral -> progress.follow(referral, ReferralState.CANCELLED, note, actor, now));
        counting.forEach(referral -> progress.follow(referral, deal.state().referralState(), note, actor, now));
        if (deal.state() != DealState.CANCELLED) {
            names.ask(deal.id(), counting, decision.nameWantedOf(), now);
            takeClient(deal, counting, now);
        }
        rewards.settle(deal.id(), earned(deal, decision, settings), note + " " + deal.state(), actor, now);
    }

    /** One interaction for each buyer. */
    void tell(Deal deal, Instant at) {
        InteractionType type = type(deal.state());
        for (Buyer buyer : deal.buyers()) {
            world.bought(deal.id().value(), contacts.load(buyer.contact()).subject(), type, deal.projectId(), at);
        }
    }

    private Map<BrokerId, Share> earned(Deal deal, AttributionDecision decision, ProgrammeSettings settings) {
        if (!settings.isEarnedIn(deal.state())) {
            return Map.of();
        }
        List<BrokerId> winners = decision.brokers();
        return new RewardCalculator(schemes.list())
                .shares(winners, brokers.types(winners), deal.projectId(), deal.amount(), deal.boughtAt());
    }

    /** Who closed has the client from then on, whoever had been chosen. */
    private void takeClient(Deal deal, List<ReferralId> counting, Instant now) {
        for (ReferralId referral : counting) {
            database.sql("update referral set consultant = ? where referral_id = ?")
                    .params(deal.consultant(), referral.value())
                    .update();
            take("(select contact_id from referral where referral_id = ?::uuid)", referral.toString(), deal, now);
        }
        deal.buyers().forEach(buyer -> take("?", buyer.contact().value(), deal, now));
    }

    private void take(String contact, String value, Deal deal, Instant now) {
        database.sql("update contact set consultant = ?, consultant_since = ? where consultant is distinct from ?"
                        + " and contact_id = " + contact)
                .params(deal.consultant(), Database.at(now), deal.consultant(), value)
                .update();
    }

    private static InteractionType type(DealState state) {
        return switch (state) {
            case RESERVED -> InteractionType.RESERVATION;
            case SIGNED -> InteractionType.CONTRACT;
            case HANDED_OVER -> InteractionType.HANDOVER;
            case CANCELLED -> InteractionType.CANCELLATION;
        };
    }
}
