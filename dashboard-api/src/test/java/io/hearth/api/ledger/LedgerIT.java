package io.hearth.api.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.testing.Answer;
import io.hearth.api.testing.ApiTest;
import io.hearth.api.testing.Browser;
import io.hearth.api.testing.Staff;
import io.hearth.api.testing.TestApplication;
import io.hearth.api.testing.TestClock;
import io.hearth.api.user.Role;
import io.hearth.api.user.Users;
import io.hearth.domain.contact.OpenId;
import io.hearth.push.ledger.CallTasks;
import io.hearth.push.ledger.Points;
import io.hearth.push.ledger.Vouchers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApiTest
class LedgerIT {

    @Autowired
    Users users;

    @Autowired
    Points points;

    @Autowired
    Vouchers vouchers;

    @Autowired
    CallTasks tasks;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    final OpenId fan = new OpenId("o" + UUID.randomUUID().toString().replace("-", ""));
    Browser seller;

    @BeforeEach
    void signIn() {
        clock.set(TestApplication.START);
        seller = Staff.signedIn(users, port, Role.SALES);
    }

    @Test
    void pointsAreRedeemedOnceForEachRedemptionAndNeverBelowNothing() {
        points.give(fan, 100, null, "来访", "give-" + fan);
        String path = "/api/fans/" + fan + "/points";
        String redemption = "{\"points\": 60, \"reason\": \"雨伞\", \"redemption\": \"%s\"}";

        seller.post(path + "/redemptions", redemption.formatted("A" + fan));
        Answer again = seller.post(path + "/redemptions", redemption.formatted("A" + fan));
        Answer tooMany = seller.post(path + "/redemptions", redemption.formatted("B" + fan));

        assertThat(again.json().at("/balance").asInt()).isEqualTo(40);
        assertThat(tooMany.status()).isEqualTo(409);
        assertThat(seller.get(path).json().at("/entries")).hasSize(2);
        assertThat(seller.post(path + "/redemptions", "{\"points\": 0, \"reason\": \"x\", \"redemption\": \"y\"}")
                        .json()
                        .at("/errors/0/field"))
                .hasToString("\"points\"");
    }

    @Test
    void aVoucherIsRedeemedOnceAndBeforeItExpires() {
        Vouchers.Terms terms = new Vouchers.Terms("礼品券", "到访领取", 0, TestApplication.START.plus(Duration.ofDays(30)));
        vouchers.issue(List.of(fan, fan), List.of("a-" + fan, "b-" + fan), terms);
        List<String> codes =
                vouchers.of(fan).stream().map(voucher -> voucher.code()).toList();
        String path = "/api/vouchers/" + codes.get(0).toLowerCase(Locale.ROOT);

        assertThat(seller.get(path).json().at("/state")).hasToString("\"ISSUED\"");
        assertThat(seller.post(path + "/redemption", "{}").json().at("/state")).hasToString("\"REDEEMED\"");
        assertThat(seller.post(path + "/redemption", "{}").status()).isEqualTo(409);
        clock.set(TestApplication.START.plus(Duration.ofDays(31)));
        assertThat(seller.post("/api/vouchers/" + codes.get(1) + "/redemption", "{}")
                        .status())
                .isEqualTo(409);
        assertThat(seller.get("/api/fans/" + fan + "/vouchers").json().at("/items"))
                .hasSize(2);
    }

    @Test
    void aCallIsTakenByOneConsultantAndClosedWithItsOutcome() {
        long touchpoint = Math.abs(fan.hashCode());
        tasks.open(touchpoint, fan, "请致电", TestApplication.START.plus(Duration.ofDays(3)));
        long id = tasks.open(500).stream()
                .filter(task -> task.fan().equals(fan))
                .findFirst()
                .orElseThrow()
                .callTaskId();
        String path = "/api/call-tasks/" + id;
        tasks.assign(id, "somebody-else", false);

        assertThat(seller.get("/api/call-tasks").body()).doesNotContain(fan.value());
        assertThat(seller.post(path + "/assignment", "{}").status()).isEqualTo(404);
        assertThat(seller.post(path + "/outcome", "{\"outcome\": \"x\"}").status())
                .isEqualTo(404);

        Browser manager = Staff.signedIn(users, port, Role.MANAGER);
        assertThat(manager.get("/api/call-tasks").body()).contains(fan.value());
        assertThat(manager.post(path + "/assignment", "{}").status()).isEqualTo(200);
        Answer closed = manager.post(path + "/outcome", "{\"outcome\": \"下周来访\"}");
        assertThat(closed.json().at("/outcome")).hasToString("\"下周来访\"");
        assertThat(manager.post(path + "/outcome", "{\"outcome\": \"again\"}").status())
                .isEqualTo(409);
    }
}
