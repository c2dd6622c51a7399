package io.hearth.server.demo;

import io.hearth.crm.CrmRoom;
import io.hearth.crm.broker.Broker;
import io.hearth.crm.broker.BrokerState;
import io.hearth.crm.deal.Deal;
import io.hearth.crm.deal.NewBuyer;
import io.hearth.crm.deal.NewDeal;
import io.hearth.crm.referral.NewReferral;
import io.hearth.crm.referral.Referral;
import io.hearth.crm.reward.RewardEntry;
import io.hearth.domain.money.Money;
import io.hearth.domain.referral.DealState;
import io.hearth.domain.referral.ReferralState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What became of the demo's clients, from the first to the one who was referred this hour. */
final class DemoClients {

    private static final int CLIENTS = 64;

    /** The latest are still to be called: some today, some were missed. */
    private static final int UNCALLED = 8;

    private static final Duration CALL = Duration.ofHours(2);
    private static final Duration VISIT = Duration.ofDays(3);
    private static final Duration PURCHASE = Duration.ofDays(5);
    private static final Duration CONTRACT = Duration.ofDays(6);
    private static final Money FLAT = Money.ofYuan(1_680_000);

    private final CrmRoom crm;
    private final MovingClock clock;
    private final List<Broker> brokers;
    private final Instant begin;
    private final Instant end;

    DemoClients(CrmRoom crm, MovingClock clock, List<Broker> brokers, Instant end) {
        this.crm = crm;
        this.clock = clock;
        this.brokers = brokers;
        this.begin = clock.instant();
        this.end = end;
    }

    void live() {
        List<Instant> arrivals = arrivals();
        for (int i = 0; i < CLIENTS; i++) {
            clock.moveTo(arrivals.get(i));
            Referral referral = crm.referrals()
                    .register(new NewReferral(
                            brokers.get(i % brokers.size()).id(),
                            "客户 " + (i + 1),
                            DemoProgramme.phone(DemoProgramme.FIRST_CLIENT + i),
                            DemoOffice.PROJECTS.get(i % DemoOffice.PROJECTS.size()),
                            null));
            if (i < CLIENTS - UNCALLED) {
                follow(i, referral);
            }
        }
    }

    /** The last four in the last hours, the four before them two days ago, the rest in even steps. */
    private List<Instant> arrivals() {
        List<Instant> arrivals = new ArrayList<>();
        Duration step = Duration.between(begin, end.minus(Duration.ofDays(3))).dividedBy(CLIENTS - UNCALLED);
        for (int i = 0; i < CLIENTS; i++) {
            int left = CLIENTS - i;
            Instant late = left > UNCALLED / 2
                    ? end.minus(Duration.ofDays(2)).minus(Duration.ofMinutes(7L * left))
                    : end.minus(Duration.ofMinutes(11L * left));
            arrivals.add(left > UNCALLED ? begin.plus(step.multipliedBy(i)) : late);
        }
        return arrivals;
    }

    private void follow(int i, Referral referral) {
        if (passes(CALL)) {
            record(referral, ReferralState.CONTACTED, "");
        }
        if (i % 9 == 8) {
            record(referral, ReferralState.LOST, "暂不考虑");
        } else if (i % 5 != 4 && passes(VISIT)) {
            record(referral, ReferralState.VISITED, "看了样板间");
            buy(i, referral);
        }
    }

    private void buy(int i, Referral referral) {
        if (i % 3 != 0 || !passes(PURCHASE)) {
            return;
        }
        boolean joint = i == 6;
        List<NewBuyer> buyers = new ArrayList<>(List.of(NewBuyer.of(client(i), null)));
        if (joint) {
            buyers.add(NewBuyer.of(client(1), null));
        }
        Deal deal = crm.deals()
                .record(
                        new NewDeal(
                                null,
                                referral.projectId(),
                                (i % 4 + 1) + "-" + (i + 10) + "02",
                                FLAT.plus(Money.ofYuan(21_000L * i)),
                                consultant(referral),
                                DealState.RESERVED,
                                clock.instant(),
                                buyers),
                        consultant(referral));
        sign(i, deal);
    }

    private void sign(int i, Deal deal) {
        if (!passes(CONTRACT)) {
            return;
        }
        DealState next = i % 15 == 12 ? DealState.CANCELLED : DealState.SIGNED;
        crm.deals().advance(deal.id(), next, clock.instant(), deal.consultant());
        if (next == DealState.SIGNED && passes(CONTRACT)) {
            crm.rewardRows().ofDeal(deal.id()).forEach(entry -> settle(entry, i % 2 == 0));
        }
    }

    private void settle(RewardEntry entry, boolean paid) {
        if (crm.brokers().load(entry.broker()).state() == BrokerState.REGISTERED) {
            return;
        }
        crm.rewards().approve(entry.id(), DemoOffice.HEAD);
        if (paid) {
            crm.rewards().pay(entry.id(), DemoOffice.HEAD);
        }
    }

    private void record(Referral referral, ReferralState state, String note) {
        crm.progress().record(referral.id(), state, note, consultant(referral));
    }

    private String consultant(Referral referral) {
        String consultant = crm.referralRows().load(referral.id()).consultant();
        return consultant == null ? DemoOffice.CONSULTANTS.get(0) : consultant;
    }

    private static String client(int i) {
        return DemoProgramme.phone(DemoProgramme.FIRST_CLIENT + i);
    }

    /** Lets time pass, unless the story's end comes before. */
    private boolean passes(Duration time) {
        if (clock.instant().plus(time).isAfter(end)) {
            return false;
        }
        clock.pass(time);
        return true;
    }
}
