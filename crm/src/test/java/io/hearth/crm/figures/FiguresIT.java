package io.hearth.crm.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.crm.CrmFixture;
import io.hearth.crm.broker.Broker;
import io.hearth.crm.deal.NewBuyer;
import io.hearth.crm.deal.NewDeal;
import io.hearth.crm.referral.Referral;
import io.hearth.domain.money.Money;
import io.hearth.domain.referral.DealState;
import io.hearth.domain.referral.RecruitingChannel;
import io.hearth.domain.referral.ReferralState;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FiguresIT {

    private static final Period NOVEMBER = Period.around(Period.Kind.MONTH, LocalDate.of(2026, 11, 2));

    private final CrmFixture crm = new CrmFixture();

    @AfterEach
    void close() {
        crm.close();
    }

    @Test
    void everythingCountsForWhoDidItAndTheBestTeamIsFirst() {
        Broker broker = crm.broker(RecruitingChannel.AGENCY, "recruiter");
        Referral onTime = crm.refer(broker, 1, CrmFixture.PROJECT, "zhou");
        Referral late = crm.refer(broker, 2, CrmFixture.PROJECT, "chen");
        crm.room.progress().record(onTime.id(), ReferralState.VISITED, "", "zhou");
        crm.clock.advance(Duration.ofDays(1));
        crm.room.progress().record(late.id(), ReferralState.CONTACTED, "", "chen");
        crm.room
                .deals()
                .record(
                        new NewDeal(
                                null,
                                CrmFixture.PROJECT,
                                "1-1",
                                Money.ofYuan(900),
                                "zhou",
                                DealState.RESERVED,
                                crm.clock.instant(),
                                List.of(NewBuyer.of(CrmFixture.phone(1), null))),
                        "seller");

        assertThat(crm.room.figures().members(NOVEMBER))
                .containsExactly(
                        new MemberFigures("chen", "Staff chen", "north", 0, 0, 1, 0, 0, 0, Money.ZERO),
                        new MemberFigures("recruiter", "Staff recruiter", "south", 1, 2, 0, 0, 0, 0, Money.ZERO),
                        new MemberFigures("zhou", "Staff zhou", "south", 0, 0, 1, 1, 1, 1, Money.ofYuan(900)));
        assertThat(crm.room.figures().ranking(NOVEMBER))
                .containsExactly(
                        new TeamFigures(1, "south", 1, 2, 1, 1, Money.ofYuan(900)),
                        new TeamFigures(2, "north", 0, 0, 0, 0, Money.ZERO));
        assertThat(crm.room.figures().ranking(Period.around(Period.Kind.WEEK, LocalDate.of(2026, 10, 26))))
                .allSatisfy(team -> assertThat(team.rank()).isEqualTo(1));
    }

    @Test
    void periodsBeginOnTheirFirstDay() {
        LocalDate day = LocalDate.of(2026, 11, 22);
        assertThat(Period.around(Period.Kind.WEEK, day).firstDay()).isEqualTo(LocalDate.of(2026, 11, 16));
        assertThat(Period.around(Period.Kind.QUARTER, day).firstDay()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(Period.around(Period.Kind.QUARTER, day).end()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThatThrownBy(() -> new Period(Period.Kind.MONTH, day)).hasMessageContaining("first day");
    }
}
