package io.hearth.crm.deal;

import static io.hearth.crm.CrmFixture.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.hearth.crm.CrmFixture;
import io.hearth.crm.attribution.DecidedAttribution;
import io.hearth.crm.attribution.ReplayReport;
import io.hearth.crm.broker.Broker;
import io.hearth.crm.programme.ProgrammeSettings;
import io.hearth.crm.referral.Referral;
import io.hearth.crm.refusal.CrmRefusal;
import io.hearth.crm.refusal.CrmRefusedException;
import io.hearth.crm.reward.RewardEntry;
import io.hearth.crm.reward.RewardRows.Balance;
import io.hearth.crm.reward.RewardScheme;
import io.hearth.crm.stagnation.RewardEffect;
import io.hearth.domain.attribution.AttributionTerms;
import io.hearth.domain.attribution.ContactTie;
import io.hearth.domain.contact.ContactId;
import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.money.Money;
import io.hearth.domain.referral.BrokerType;
import io.hearth.domain.referral.DealState;
import io.hearth.domain.referral.ReferralState;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DealsIT {

    private final CrmFixture crm = new CrmFixture();
    private final Broker first = crm.broker();
    private final Broker second = crm.broker();
    private int units;

    @BeforeEach
    void schemes() {
        scheme("Bay", PROJECT, null, Money.ofYuan(10_000), null);
    }

    @AfterEach
    void close() {
        crm.close();
    }

    @Test
    void aReservationMovesTheReferralAndTheContractEarnsTheReward() {
        Referral referral = crm.refer(first, 1, PROJECT, "chen");
        Deal deal = reserve("zhou", NewBuyer.of(CrmFixture.phone(1), null));

        assertThat(rules(deal)).containsExactly(0, 6);
        Referral after = crm.room.referralRows().load(referral.id());
        assertThat(after.state()).isEqualTo(ReferralState.RESERVED);
        assertThat(after.consultant()).isEqualTo("zhou");
        assertThat(crm.room.contacts().load(referral.contact()).consultant()).isEqualTo("zhou");
        assertThat(entries(deal)).isEmpty();

        advance(deal, DealState.SIGNED);
        advance(deal, DealState.HANDED_OVER);

        assertThat(entries(deal)).extracting(RewardEntry::amount).containsExactly(Money.ofYuan(10_000));
        assertThat(crm.room.referralRows().load(referral.id()).state()).isEqualTo(ReferralState.HANDED_OVER);
        assertThat(crm.told())
                .extracting(Interaction::type)
                .contains(InteractionType.RESERVATION, InteractionType.CONTRACT, InteractionType.HANDOVER);
        assertThat(crm.room.attributions().history(deal.id())).hasSize(1);
        assertThat(evidence(deal))
                .contains(first.label(), "Rule 6", "规则六")
                .doesNotContain("1990000")
                .doesNotContain("Client");
    }

    @Test
    void aJointPurchaseSplitsTheRewardToTheCent() {
        scheme("Third", PROJECT, BrokerType.OWNER, new Money(100_01), null);
        crm.refer(second, 2);
        crm.refer(first, 1);
        Deal deal = sign(NewBuyer.of(CrmFixture.phone(1), null), NewBuyer.of(CrmFixture.phone(2), null));

        assertThat(rules(deal)).containsExactly(0, 5);
        assertThat(crm.room.rewardRows().balance(second.id()).open()).isEqualTo(new Money(50_01));
        assertThat(crm.room.rewardRows().balance(first.id()).open()).isEqualTo(new Money(50_00));
    }

    @Test
    void aBuyerWhomNobodyReferredIsAskedForByName() {
        Referral referral = crm.refer(first, 1);
        Deal deal =
                reserve("chen", new NewBuyer(CrmFixture.phone(2), "Wang", referral.contact(), "mother of the client"));

        assertThat(rules(deal)).containsExactly(2);
        BuyerNames.Wanted wanted = crm.room.buyerNames().open(10).get(0);
        assertThat(wanted.referral()).isEqualTo(referral.id());
        crm.room.buyerNames().add(wanted.referral(), wanted.buyer(), "Wang Li", "chen");
        assertThat(crm.room.buyerNames().open(10)).isEmpty();
        assertThat(crm.room.buyerNames().of(referral.id())).containsExactly(wanted.buyer());
        assertThat(crm.room.contacts().names(List.of(wanted.buyer()))).containsValue("Wang Li");
        assertRefused(
                CrmRefusal.CHANGED, () -> crm.room.buyerNames().add(wanted.referral(), wanted.buyer(), null, "chen"));
    }

    @Test
    void aTieMadeLaterMovesTheRewardByCounterEntries() {
        Referral client = crm.refer(first, 1);
        Deal deal = sign(NewBuyer.of(CrmFixture.phone(2), "Wang"));
        assertThat(entries(deal)).isEmpty();
        ContactId buyer = deal.buyers().get(0).contact();

        UUID tie = crm.room
                .ties()
                .make(new ContactTie(ContactTie.Kind.IN_PLACE_OF, buyer, client.contact()), "his mother", "chen")
                .id();
        crm.room.deals().judgeAgain(deal.id(), "boss");
        crm.room.deals().judgeAgain(deal.id(), "boss");
        assertThat(crm.room.rewardRows().balance(first.id()).open()).isEqualTo(Money.ofYuan(10_000));

        crm.room.ties().undo(tie, "chen");
        crm.room.deals().judgeAgain(deal.id(), "boss");
        assertThat(crm.room.rewardRows().balance(first.id()).open()).isEqualTo(Money.ZERO);
        assertThat(entries(deal)).hasSize(2);
        assertThat(crm.room.attributions().history(deal.id()))
                .extracting(DecidedAttribution::rules)
                .containsExactly(List.of(), List.of(2), List.of());
        assertThat(crm.room.referralRows().load(client.id()).state()).isEqualTo(ReferralState.CANCELLED);
    }

    @Test
    void aCancellationAfterPaymentTakesTheRewardBack() {
        crm.room.brokerDesk().confirm(first.id(), "boss");
        crm.refer(first, 1);
        Deal deal = sign(NewBuyer.of(CrmFixture.phone(1), null));
        UUID entry = entries(deal).get(0).id();
        crm.room.rewards().approve(entry, "boss");
        crm.room.rewards().pay(entry, "cashier");

        advance(deal, DealState.CANCELLED);

        assertThat(crm.room.rewardRows().balance(first.id()))
                .isEqualTo(new Balance(Money.ZERO, Money.ofYuan(10_000), Money.ofYuan(-10_000)));
        RewardEntry counter = entries(deal).get(1);
        assertThat(counter.reverses()).isEqualTo(entry);
        crm.room.rewards().approve(counter.id(), "boss");
        crm.room.rewards().pay(counter.id(), "cashier");
        assertThat(crm.room.rewardRows().balance(first.id()))
                .isEqualTo(new Balance(Money.ZERO, Money.ZERO, Money.ZERO));
    }

    @Test
    void whatWasTakenBackUnpaidIsNeitherApprovedNorPaid() {
        crm.room.brokerDesk().confirm(first.id(), "boss");
        crm.refer(first, 1);
        Deal deal = sign(NewBuyer.of(CrmFixture.phone(1), null));
        UUID entry = entries(deal).get(0).id();
        crm.room.rewards().approve(entry, "boss");
        advance(deal, DealState.CANCELLED);

        assertRefused(CrmRefusal.STATE, () -> crm.room.rewards().pay(entry, "cashier"));
        UUID counter = entries(deal).get(1).id();
        assertRefused(CrmRefusal.STATE, () -> crm.room.rewards().approve(counter, "boss"));
    }

    @Test
    void someoneElseApprovesAndOnlyForConfirmedBrokers() {
        crm.refer(first, 1);
        Deal deal = sign(NewBuyer.of(CrmFixture.phone(1), null));
        UUID entry = entries(deal).get(0).id();

        assertRefused(CrmRefusal.STATE, () -> crm.room.rewards().approve(entry, "boss"));
        crm.room.brokerDesk().confirm(first.id(), "boss");
        assertRefused(CrmRefusal.SAME_PERSON, () -> crm.room.rewards().approve(entry, "seller"));
        assertRefused(CrmRefusal.SAME_PERSON, () -> crm.room.rewards().approve(entry, "broker1"));
        assertRefused(CrmRefusal.STATE, () -> crm.room.rewards().pay(entry, "boss"));
        crm.room.rewards().approve(entry, "boss");
        assertRefused(CrmRefusal.STATE, () -> crm.room.rewards().approve(entry, "boss"));
    }

    @Test
    void entriesCannotBeChangedOrDeleted() {
        crm.refer(first, 1);
        sign(NewBuyer.of(CrmFixture.phone(1), null));
        assertThatThrownBy(() -> crm.room
                        .database()
                        .sql("update reward_entry set amount_cents = 1")
                        .update())
                .hasMessageContaining("never changed");
        assertThatThrownBy(() ->
                        crm.room.database().sql("delete from reward_entry").update())
                .hasMessageContaining("never changed");
    }

    @Test
    void manyJudgementsAtOnceBookOnce() throws Exception {
        Referral client = crm.refer(first, 1);
        Deal deal = sign(NewBuyer.of(CrmFixture.phone(2), "Wang"));
        ContactId buyer = deal.buyers().get(0).contact();
        crm.room.ties().make(new ContactTie(ContactTie.Kind.IN_PLACE_OF, buyer, client.contact()), "mother", "chen");
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                running.add(threads.submit(() -> crm.room.deals().judgeAgain(deal.id(), "boss")));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(entries(deal)).hasSize(1);
        assertThat(crm.room.attributions().history(deal.id())).hasSize(2);
    }

    @Test
    void aReplayUnderOtherTermsSaysWhatWouldMoveAndChangesNothing() {
        crm.room.programme().change(new ProgrammeSettings(30, null, null, false, false, 30, DealState.SIGNED), "boss");
        crm.refer(first, 1);
        crm.clock.advance(Duration.ofDays(31));
        crm.refer(second, 1);
        Deal deal = sign(NewBuyer.of(CrmFixture.phone(1), null));
        assertThat(crm.room.rewardRows().balance(second.id()).open()).isEqualTo(Money.ofYuan(10_000));

        assertThat(crm.room.replay().run(AttributionTerms.DEFAULT))
                .isEqualTo(new ReplayReport(1, 0, Money.ZERO, List.of()));
        ReplayReport report = crm.room.replay().run(new AttributionTerms(365, null, null, false));

        assertThat(report.changed()).isEqualTo(1);
        assertThat(report.moved()).isEqualTo(Money.ofYuan(10_000));
        ReplayReport.Change change = report.changes().get(0);
        assertThat(change.before()).containsExactly(second.id());
        assertThat(change.after()).containsExactly(first.id());
        assertThat(change.rewards()).containsEntry(first.id(), Money.ofYuan(10_000));
        assertThat(crm.room.attributions().history(deal.id())).hasSize(1);
        assertThat(crm.room.rewardRows().balance(first.id()).open()).isEqualTo(Money.ZERO);
    }

    @Test
    void whatEndingAStagnantClientMeansIsShownFirst() {
        Referral referral = crm.refer(first, 1);
        crm.clock.advance(Duration.ofDays(30));
        assertThat(crm.room.stagnation().list(crm.clock.instant(), 10)).containsExactly(referral);

        RewardEffect effect = crm.room.stagnation().effect(referral.id(), crm.clock.instant());

        assertThat(effect).isEqualTo(new RewardEffect(referral.id(), first.id(), Money.ofYuan(10_000), null, 0, true));
        crm.room.progress().record(referral.id(), ReferralState.INVALID, "no answer", "chen");
        assertThat(crm.room.stagnation().list(crm.clock.instant(), 10)).isEmpty();
        crm.refer(second, 1);
        Deal deal = sign(NewBuyer.of(CrmFixture.phone(1), null));
        assertThat(evidence(deal)).contains("INVALIDATED");
        assertThat(crm.room.rewardRows().balance(second.id()).open()).isEqualTo(Money.ofYuan(10_000));
    }

    @Test
    void whatCannotBeIsRefusedAndNothingIsKept() {
        crm.refer(first, 1);
        Deal deal = reserve("chen", NewBuyer.of(CrmFixture.phone(1), null));
        long deals = crm.count("select count(*) from deal");

        assertRefused(CrmRefusal.UNKNOWN_BUYER, () -> reserve("chen", NewBuyer.of(CrmFixture.phone(7), null)));
        assertRefused(CrmRefusal.UNKNOWN_STAFF, () -> reserve("nobody", NewBuyer.of(CrmFixture.phone(1), null)));
        units = 0;
        assertRefused(CrmRefusal.UNIT_TAKEN, () -> reserve("chen", NewBuyer.of(CrmFixture.phone(1), null)));
        assertRefused(CrmRefusal.INSTANT, () -> crm.room
                .deals()
                .advance(deal.id(), DealState.SIGNED, deal.boughtAt().minusSeconds(1), "seller"));
        assertRefused(CrmRefusal.INSTANT, () -> crm.room
                .deals()
                .advance(deal.id(), DealState.SIGNED, crm.clock.instant().plusSeconds(600), "seller"));
        assertRefused(CrmRefusal.STATE, () -> advance(deal, DealState.HANDED_OVER));
        advance(deal, DealState.CANCELLED);
        assertRefused(CrmRefusal.STATE, () -> advance(deal, DealState.CANCELLED));
        assertThat(crm.count("select count(*) from deal")).isEqualTo(deals);
        assertThat(crm.count("select count(*) from contact where subject like 'client:%'"))
                .isEqualTo(1);
    }

    @Test
    void aFileOfDealsIsTakenRowByRowAndAgainWithoutEffect() {
        crm.refer(first, 1);
        crm.clock.advance(Duration.ofDays(3));
        String file = "external_key,project_id,unit,amount_yuan,consultant,buyer_phones,buyer_names,reserved_at,"
                + "signed_at,handed_over_at,cancelled_at\n"
                + "S-1,bay,1-101,1200000.50,chen,19900000001,,2026-11-02,2026-11-03,,\n"
                + "S-2,bay,1-102,900000,zhou,199 0000 0002;19900000003,Li;Wang,2026-11-02T04:00:00Z,,,2026-11-03\n"
                + "S-3,bay,1-103,1,chen,19900000009,,2026-11-02,,,\n"
                + "S-4,bay,1-104,1.005,chen,19900000001,,2026-11-02,,,\n"
                + "S-5,bay,1-105,1,chen,19900000001,,tomorrow,,,\n";

        DealImport.Report report = crm.room.dealImport().run(new StringReader(file), "importer");

        assertThat(report.recorded()).isEqualTo(2);
        assertThat(report.rejected())
                .extracting(DealImport.Rejected::line, DealImport.Rejected::refusal)
                .containsExactly(
                        tuple(4L, CrmRefusal.UNKNOWN_BUYER),
                        tuple(5L, CrmRefusal.AMOUNT),
                        tuple(6L, CrmRefusal.INSTANT));
        assertThat(crm.room.rewardRows().balance(first.id()).open()).isEqualTo(Money.ofYuan(10_000));
        assertThat(crm.count("select count(*) from deal where state = 'CANCELLED'"))
                .isEqualTo(1);

        DealImport.Report again = crm.room.dealImport().run(new StringReader(file), "importer");
        assertThat(again.recorded() + again.advanced()).isZero();
        assertThat(again.unchanged()).isEqualTo(2);
    }

    private void scheme(
            String name,
            @Nullable String project,
            @Nullable BrokerType type,
            @Nullable Money amount,
            @Nullable Integer rate) {
        Instant start = Instant.parse("2020-01-01T00:00:00Z");
        crm.room
                .rewardSchemes()
                .add(new RewardScheme(UUID.randomUUID(), name, project, type, amount, rate, start, null), "boss");
    }

    private Deal reserve(String consultant, NewBuyer... buyers) {
        return record(DealState.RESERVED, consultant, buyers);
    }

    private Deal sign(NewBuyer... buyers) {
        return record(DealState.SIGNED, "chen", buyers);
    }

    private Deal record(DealState state, String consultant, NewBuyer... buyers) {
        return crm.room
                .deals()
                .record(
                        new NewDeal(
                                null,
                                PROJECT,
                                "1-" + units++,
                                Money.ofYuan(2_000_000),
                                consultant,
                                state,
                                crm.clock.instant(),
                                List.of(buyers)),
                        "seller");
    }

    private Deal advance(Deal deal, DealState to) {
        return crm.room.deals().advance(deal.id(), to, crm.clock.instant(), "seller");
    }

    private List<RewardEntry> entries(Deal deal) {
        return crm.room.rewardRows().ofDeal(deal.id());
    }

    private List<Integer> rules(Deal deal) {
        return crm.room.attributions().find(deal.id()).orElseThrow().rules();
    }

    private String evidence(Deal deal) {
        return crm.room.attributions().find(deal.id()).orElseThrow().evidence();
    }

    private static void assertRefused(CrmRefusal refusal, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(CrmRefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(refusal));
    }
}
