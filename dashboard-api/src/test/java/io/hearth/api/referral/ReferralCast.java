package io.hearth.api.referral;

import io.hearth.api.testing.Answer;
import io.hearth.api.testing.Browser;
import io.hearth.api.testing.Staff;
import io.hearth.api.user.Role;
import io.hearth.api.user.Users;
import io.hearth.crm.CrmRoom;
import io.hearth.crm.broker.Consents;
import io.hearth.crm.reward.RewardScheme;
import io.hearth.crm.staff.Duty;
import io.hearth.crm.staff.Project;
import io.hearth.crm.staff.StaffMember;
import io.hearth.domain.money.Money;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is in the programme's stories: those who lead it, two consultants, and a broker. */
record ReferralCast(Browser manager, Browser admin, Browser consultant, Browser other, Browser broker) {

    /** Clears the stage, and signs everybody in. */
    static ReferralCast enter(Users users, CrmRoom crm, JdbcClient jdbc, InstantSource clock, int port) {
        jdbc.sql("truncate team, project, consent_text, phone, contact, programme_settings, outbox cascade")
                .update();
        crm.staff().putTeam("north", "North");
        crm.staff().putProject(new Project("bay", "Bay", "Ask for the budget first."));
        crm.staff().put(new StaffMember("only-sales", "Sales", Duty.CONSULTANT, "north", null, true));
        crm.staff().put(new StaffMember("other-sales", "Other", Duty.CONSULTANT, "north", null, true));
        crm.consents().publish(new Consents.Text("v1", "同意", "I agree"), clock.instant());
        crm.rewardSchemes()
                .add(
                        new RewardScheme(
                                UUID.randomUUID(), "All", null, null, Money.ofYuan(5_000), null, clock.instant(), null),
                        "boss");
        Staff.ensure(users, "other-sales", Role.SALES);
        Browser other = new Browser(port);
        other.signIn("other-sales", Staff.PASSWORD);
        return new ReferralCast(
                Staff.signedIn(users, port, Role.MANAGER),
                Staff.signedIn(users, port, Role.ADMIN),
                Staff.signedIn(users, port, Role.SALES),
                other,
                Staff.signedIn(users, port, Role.BROKER));
    }

    Answer registerBroker() {
        return registerBroker("oBroker", "19900000100", "only-broker");
    }

    Answer registerBroker(String openid, String phone, String account) {
        return manager.post(
                "/api/brokers",
                "{\"openid\":\"" + openid + "\",\"name\":\"Li Broker\",\"phone\":\"" + phone
                        + "\",\"type\":\"OWNER\",\"recruiting_channel\":\"MENU\",\"consent_version\":\"v1\","
                        + "\"account\":\"" + account + "\"}");
    }
}
