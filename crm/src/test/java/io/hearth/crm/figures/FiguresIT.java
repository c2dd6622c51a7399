package io.hearth.crm.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.crm.CrmFixture;
import io.hearth.crm.broker.Broker;
import io.hearth.crm.referral.Referral;
import io.hearth.crm.staff.Duty;
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
        crm.deal("1-1", "zhou", DealState.RESERVED, 1);

        assertThat(crm.room.figures().members(NOVEMBER))
                .containsExactly(
                        new MemberFigures("chen", "Staff chen", "north", 0, 0, 1, 0, 0, 0, Money.ZERO),
                        new MemberFigures("recruiter", "Staff recruiter", "south", 1, 2, 0, 0, 0, 0, Money.ZERO),
                        new MemberFigures("zhou", "Staff zhou", "south", 0, 0, 1, 1, 1, 1, Money.ofYuan(1_000_000)));
        assertThat(crm.room.figures().ranking(NOVEMBER))
                .containsExactly(
                        new TeamFigures(1, "south", 1, 2, 1, 1, 1, 1, Money.ofYuan(1_000_000)),
                        new TeamFigures(2, "north", 0, 0, 1, 0, 0, 0, Money.ZERO));
        assertThat(crm.room.figures().programme(NOVEMBER).firstContact())
                .as("one at once, one after a day")
                .isEqualTo(Duration.ofHours(12));
        assertThat(crm.room.figures().programme(NOVEMBER.before()).firstContact())
                .isNull();
        assertThat(crm.room.figures().ranking(Period.around(Period.Kind.WEEK, LocalDate.of(2026, 10, 26))))
                .allSatisfy(team -> assertThat(team.rank()).isEqualTo(1));
    }

    @Test
    void whoStillWaitsCountsAndGoesOnWaitingWithAColleague() {
        Broker broker = crm.broker();
        Referral atOnce = crm.refer(broker, 1, CrmFixture.PROJECT, "zhou");
        Referral waiting = crm.refer(broker, 2, CrmFixture.PROJECT, "chen");
        Referral invalid = crm.refer(broker, 3, CrmFixture.PROJECT, "chen");
        crm.room.progress().record(atOnce.id(), ReferralState.CONTACTED, "", "zhou");
        crm.room.progress().record(invalid.id(), ReferralState.INVALID, "wrong number", "chen");
        assertThat(firstContact()).as("nobody waits too long yet").isEqualTo(Duration.ZERO);

        crm.clock.advance(Duration.ofDays(2));
        assertThat(firstContact()).as("at once, and two days by now").isEqualTo(Duration.ofDays(1));
        crm.room.handOver().run("chen", "zhou", "boss");
        assertThat(firstContact()).as("the wait goes on").isEqualTo(Duration.ofDays(1));
        crm.clock.advance(Duration.ofDays(2));
        crm.room.progress().record(waiting.id(), ReferralState.CONTACTED, "", "zhou");
        crm.clock.advance(Duration.ofDays(3));
        assertThat(firstContact()).as("at once, and after four days").isEqualTo(Duration.ofDays(2));

        crm.staff("chen", Duty.CONSULTANT, "north");
        crm.room.assignments().exchange(waiting.id(), "chen", "on leave", "boss");
        crm.room.progress().record(waiting.id(), ReferralState.CONTACTED, "", "chen");
        assertThat(firstContact())
                .as("whoever was spoken to does not go on waiting: at once, four days, at once")
                .isEqualTo(Duration.ZERO);
    }

    private Duration firstContact() {
        return crm.room.figures().programme(NOVEMBER).firstContact();
    }

    @Test
    void pastMonthsStayWithWhoHadTheClientThen() {
        Broker broker = crm.broker();
        Referral visited = crm.refer(broker, 1, CrmFixture.PROJECT, "chen");
        crm.refer(broker, 2, CrmFixture.PROJECT, "chen");
        crm.room.progress().record(visited.id(), ReferralState.VISITED, "", "manager");
        crm.clock.advance(Duration.ofDays(1));
        List<MemberFigures> before = crm.room.figures().members(NOVEMBER);
        assertThat(before).contains(new MemberFigures("chen", "Staff chen", "north", 0, 0, 2, 1, 1, 0, Money.ZERO));

        crm.clock.advance(Duration.ofDays(40));
        crm.room.handOver().run("chen", "zhou", "boss");

        assertThat(crm.room.figures().members(NOVEMBER)).isEqualTo(before);
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
