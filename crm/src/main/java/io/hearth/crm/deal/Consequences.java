package io.hearth.crm.deal;

import io.hearth.crm.attribution.Attributions;
import io.hearth.crm.broker.BrokerRows;
import io.hearth.crm.contact.ClientHolders;
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
import io.hearth.crm.staff.Staff;
import io.hearth.crm.staff.StaffMember;
import io.hearth.domain.attribution.AttributionDecision;
import io.hearth.domain.attribution.ReferralClaim;
import io.hearth.domain.contact.ContactId;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.referral.BrokerId;
import io.hearth.domain.referral.DealState;
import io.hearth.domain.referral.ReferralId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What follows from a deal's step: whose it is, how referrals come along, who has the client, what is earned. */
final class Consequences {

    private final Database database;
    private final Staff staff;
    private final Contacts contacts;
    private final Programme programme;
    private final Attributions attributions;
    private final Progress progress;
    private final Rewards rewards;
    private final RewardSchemes schemes;
    private final BuyerNames names;
    private final CrmInteractions world;
    private final BrokerRows brokers;
    private final Holders holders;
    private final Purchases purchases;

    Consequences(
            Database database,
            Staff staff,
            Contacts contacts,
            Programme programme,
            Attributions attributions,
            Progress progress,
            Rewards rewards,
            RewardSchemes schemes,
            BuyerNames names,
            ClientHolders clients,
            CrmInteractions world) {
        this.database = database;
        this.staff = staff;
        this.contacts = contacts;
        this.programme = programme;
        this.attributions = attributions;
        this.progress = progress;
        this.rewards = rewards;
        this.schemes = schemes;
        this.names = names;
        this.world = world;
        this.brokers = new BrokerRows(database);
        this.holders = new Holders(database, clients);
        this.purchases = new Purchases(database);
    }

    /** @param formerBuyers who bought before the step; who comes in by it goes to the consultant who closed */
    void draw(Deal deal, Set<ContactId> formerBuyers, String actor, Instant now) {
        Set<ReferralId> former = new HashSet<>(attributions.winners(deal.id()));
        ProgrammeSettings settings = programme.settings(deal.settingsVersion());
        AttributionDecision decision = attributions.decide(deal.id(), settings.terms(), actor, now);
        Set<ReferralId> counting =
                decision.winners().stream().map(ReferralClaim::referral).collect(Collectors.toSet());
        Set<ReferralId> touched = new TreeSet<>(former);
        touched.addAll(counting);
        String note = "deal " + deal.id();
        purchases.furthest(touched).forEach((referral, state) -> progress.follow(referral, state, note, actor, now));
        if (deal.state() != DealState.CANCELLED) {
            names.ask(deal.id(), counting, decision.nameWantedOf(), now);
            Set<ReferralId> fresh = new HashSet<>(counting);
            fresh.removeAll(former);
            Set<ContactId> came = deal.contacts();
            came.removeAll(formerBuyers);
            takeClients(deal, came, fresh, actor, now);
        }
        rewards.settle(deal.id(), earned(deal, decision, settings), note + " " + deal.state(), actor, now);
    }

    /** One interaction for each buyer. */
    void tell(Deal deal, Instant at) {
        deal.buyers().forEach(buyer -> tell(deal, buyer.contact(), deal.state(), at));
    }

    /**
     * Tells of those only who came or went. Who came has taken the deal's steps when they were; who had gone before, and
     * is back, takes the latest one now, for it follows on a cancellation.
     */
    void tellChanged(Deal before, Deal after, Instant now) {
        Set<ContactId> former = before.contacts();
        Set<ContactId> present = after.contacts();
        for (ContactId gone : former) {
            if (!present.contains(gone)) {
                tell(before, gone, DealState.CANCELLED, now);
                database.sql("insert into former_buyer (deal_id, contact_id) values (?, ?) on conflict do nothing")
                        .params(before.id().value(), gone.value())
                        .update();
            }
        }
        for (ContactId came : present) {
            if (!former.contains(came)) {
                tellOfOne(after, came, now);
            }
        }
    }

    private void tellOfOne(Deal deal, ContactId came, Instant now) {
        boolean back = database.sql("select count(*) from former_buyer where deal_id = ? and contact_id = ?")
                        .params(deal.id().value(), came.value())
                        .query(Long.class)
                        .single()
                > 0;
        if (back) {
            tell(deal, came, deal.state(), now);
        } else {
            deal.steps().forEach((state, at) -> tell(deal, came, state, at));
        }
    }

    private void tell(Deal deal, ContactId buyer, DealState state, Instant at) {
        world.bought(deal.id().value(), contacts.load(buyer).subject(), type(state), deal.projectId(), at);
    }

    private Map<BrokerId, Share> earned(Deal deal, AttributionDecision decision, ProgrammeSettings settings) {
        if (!settings.isEarnedIn(deal.state())) {
            return Map.of();
        }
        List<BrokerId> winners = decision.brokers();
        return new RewardCalculator(schemes.list())
                .shares(winners, brokers.types(winners), deal.projectId(), deal.amount(), deal.boughtAt());
    }

    /**
     * Who closed has the client from then on, whoever had been chosen. A client whom somebody else has got since stays
     * with them, whatever step the deal takes; and nobody comes to a consultant who has left.
     */
    private void takeClients(Deal deal, Set<ContactId> came, Set<ReferralId> fresh, String actor, Instant now) {
        if (!staff.find(deal.consultant()).filter(StaffMember::active).isPresent()) {
            return;
        }
        String[] referrals = fresh.stream().sorted().map(ReferralId::toString).toArray(String[]::new);
        Set<ContactId> clients = new HashSet<>(came);
        database.sql("select distinct contact_id from referral where referral_id = any (?::uuid[])")
                .param(referrals)
                .query(String.class)
                .list()
                .forEach(client -> clients.add(new ContactId(client)));
        holders.takeReferrals(referrals, deal.consultant(), actor, now);
        holders.takeClients(clients, deal.consultant(), actor, now);
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
