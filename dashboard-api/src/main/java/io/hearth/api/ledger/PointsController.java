package io.hearth.api.ledger;

import io.hearth.api.crm.Fields;
import io.hearth.api.problem.FieldErrors;
import io.hearth.domain.contact.OpenId;
import io.hearth.push.ledger.Points;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A fan's reward points, and what they are redeemed for. */
@RestController
@RequestMapping("/api/fans/{openid}/points")
class PointsController {

    private static final int MOST_AT_ONCE = 1_000_000;
    private static final int MAX_TEXT = 100;

    private final Points points;

    PointsController(Points points) {
        this.points = points;
    }

    /** The balance, and the latest 500 entries, the latest first. */
    @GetMapping
    Account showPoints(@PathVariable String openid) {
        return account(LedgerProblems.fan(openid));
    }

    /** Redeems points once for each {@code redemption}, however often it is sent. */
    @PostMapping("/redemptions")
    Account redeemPoints(@PathVariable String openid, @RequestBody Redemption request, Principal who) {
        OpenId fan = LedgerProblems.fan(openid);
        FieldErrors errors = new FieldErrors();
        String reason = errors.line("reason", request.reason(), MAX_TEXT);
        String redemption = errors.line("redemption", request.redemption(), MAX_TEXT);
        errors.throwIfAny();
        int wanted = Fields.required("points", request.points());
        if (wanted < 1 || wanted > MOST_AT_ONCE) {
            throw Fields.wrong("points", "is not from 1 to " + MOST_AT_ONCE);
        }
        LedgerProblems.translate(() -> points.redeem(fan, wanted, reason, "redemption-" + redemption, who.getName()));
        return account(fan);
    }

    private Account account(OpenId fan) {
        return new Account(points.balance(fan), points.entries(fan));
    }

    /** @param redemption its number, such as the receipt's: it counts once */
    record Redemption(
            @Nullable Integer points,
            @Nullable String reason,
            @Nullable String redemption) {}

    record Account(long balance, List<Points.Entry> entries) {}
}
