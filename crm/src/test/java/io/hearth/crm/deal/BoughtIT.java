package io.hearth.crm.deal;

import static io.hearth.crm.CrmFixture.PROJECT;
import static io.hearth.crm.CrmFixture.phone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.hearth.crm.CrmFixture;
import io.hearth.domain.contact.ContactId;
import io.hearth.domain.contact.Subject;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.funnel.StageEvaluator;
import io.hearth.domain.funnel.StagePlacement;
import io.hearth.domain.funnel.StageRules;
import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.money.Money;
import io.hearth.domain.referral.DealState;
import io.hearth.domain.rollup.DayRollup;
import io.hearth.domain.time.HumanTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What purchases tell about their buyers. */
class BoughtIT {

    private final CrmFixture crm = new CrmFixture();
    private int units;

    @AfterEach
    void close() {
        crm.close();
    }

    @Test
    void whoCancelsOneFlatIsStillTheBuyerOfTheOther() {
        Deal kept = sign(NewBuyer.of(phone(1), "Wang"));
        crm.clock.advance(Duration.ofHours(1));
        Deal given = sign(NewBuyer.of(phone(1), null));
        crm.clock.advance(Duration.ofHours(1));

        step(given, DealState.CANCELLED);
        assertThat(isBuyer(kept.buyers().get(0).contact())).isTrue();

        step(kept, DealState.CANCELLED);
        assertThat(isBuyer(kept.buyers().get(0).contact())).isFalse();
    }

    @Test
    void changedBuyersAreToldOnlyOfThoseWhoCameOrWent() {
        Deal deal = reserve(NewBuyer.of(phone(1), "Wang"), NewBuyer.of(phone(2), "Li"));
        Instant reservedAt = deal.boughtAt();
        crm.clock.advance(Duration.ofDays(1));
        Instant signedAt = step(deal, DealState.SIGNED).signedAt();
        ContactId stays = owner(deal, 1);
        ContactId goes = owner(deal, 2);
        int before = crm.told().size();
        crm.clock.advance(Duration.ofDays(1));

        Deal after = crm.room
                .deals()
                .changeBuyers(deal.id(), List.of(NewBuyer.of(phone(1), null), NewBuyer.of(phone(3), "Zhao")), "boss");

        List<Interaction> told = crm.told().subList(before, crm.told().size());
        Subject came = subject(owner(after, 3));
        assertThat(told).extracting(Interaction::subject).doesNotContain(subject(stays));
        assertThat(told)
                .filteredOn(each -> each.subject().equals(came))
                .extracting(Interaction::type, Interaction::occurredAt)
                .containsExactlyInAnyOrder(
                        tuple(InteractionType.RESERVATION, reservedAt.truncatedTo(ChronoUnit.MILLIS)),
                        tuple(InteractionType.CONTRACT, signedAt.truncatedTo(ChronoUnit.MILLIS)));
        assertThat(told)
                .filteredOn(each -> each.subject().equals(subject(goes)))
                .extracting(Interaction::type)
                .containsExactly(InteractionType.CANCELLATION);
        assertThat(isBuyer(goes)).isFalse();
        assertThat(isBuyer(owner(after, 3))).isTrue();
    }

    @Test
    void whoWentAndComesBackIsABuyerAgain() {
        Deal deal = sign(NewBuyer.of(phone(1), "Wang"), NewBuyer.of(phone(2), "Li"));
        ContactId back = owner(deal, 2);
        crm.clock.advance(Duration.ofDays(1));
        crm.room.deals().changeBuyers(deal.id(), List.of(NewBuyer.of(phone(1), null)), "boss");
        assertThat(isBuyer(back)).isFalse();
        crm.clock.advance(Duration.ofDays(1));

        crm.room
                .deals()
                .changeBuyers(deal.id(), List.of(NewBuyer.of(phone(1), null), NewBuyer.of(phone(2), null)), "boss");

        assertThat(isBuyer(back)).isTrue();
    }

    private boolean isBuyer(ContactId contact) {
        List<DayRollup> past = crm.told().stream()
                .filter(each -> each.subject().equals(subject(contact)))
                .map(BoughtIT::rollup)
                .toList();
        return new StageEvaluator(StageRules.DEFAULT, HumanTime.SHANGHAI)
                .evaluate(past, crm.clock.instant())
                .map(StagePlacement::reached)
                .orElseThrow()
                .containsKey(FunnelStage.PURCHASE);
    }

    private static DayRollup rollup(Interaction each) {
        return new DayRollup(
                HumanTime.SHANGHAI.dayOf(each.occurredAt()),
                each.type(),
                each.channel(),
                each.contentId(),
                each.projectId(),
                1,
                each.occurredAt(),
                each.occurredAt());
    }

    private Subject subject(ContactId contact) {
        return crm.room.contacts().load(contact).subject();
    }

    private ContactId owner(Deal deal, int phone) {
        return crm.room.dealRows().load(deal.id()).buyers().stream()
                .filter(buyer -> crm.room.vault().reveal(buyer.phone()).e164().endsWith(phone(phone)))
                .findFirst()
                .orElseThrow()
                .contact();
    }

    private Deal step(Deal deal, DealState to) {
        return crm.room.deals().advance(deal.id(), to, crm.clock.instant(), "seller");
    }

    private Deal sign(NewBuyer... buyers) {
        return record(DealState.SIGNED, buyers);
    }

    private Deal reserve(NewBuyer... buyers) {
        return record(DealState.RESERVED, buyers);
    }

    private Deal record(DealState state, NewBuyer... buyers) {
        Instant at = crm.clock.instant();
        Money price = Money.ofYuan(2_000_000);
        return crm.room
                .deals()
                .record(new NewDeal(null, PROJECT, "2-" + units++, price, "chen", state, at, List.of(buyers)), "boss");
    }
}
