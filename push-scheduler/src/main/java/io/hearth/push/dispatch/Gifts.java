package io.hearth.push.dispatch;

import io.hearth.domain.contact.OpenId;
import io.hearth.push.content.ContentBody;
import io.hearth.push.content.Variables;
import io.hearth.push.ledger.LedgerBatches;
import io.hearth.push.ledger.LedgerBatches.Call;
import io.hearth.push.ledger.LedgerBatches.Gift;
import io.hearth.push.postgres.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a step does in the house, for all who are due at once: points on the fans' accounts, calls on the desks. */
final class Gifts {

    private final LedgerBatches ledger;

    Gifts(Database database) {
        this.ledger = new LedgerBatches(database);
    }

    /** @throws IllegalStateException if the content is none that is given in the house */
    void give(ContentBody body, List<DueRow> forWhom, Instant now) {
        if (body instanceof ContentBody.Points given) {
            Instant expiresAt = given.validDays() == 0 ? null : now.plus(Duration.ofDays(given.validDays()));
            List<Gift> gifts = forWhom.stream()
                    .map(row -> new Gift(row.openId(), "touchpoint-" + row.touchpointId()))
                    .toList();
            ledger.givePoints(gifts, given.points(), expiresAt, given.reason(), now);
        } else if (body instanceof ContentBody.CallTask call) {
            Map<DueRow, Map<String, String>> known = known(forWhom, now);
            List<Call> calls = forWhom.stream()
                    .map(row -> new Call(
                            row.touchpointId(),
                            row.openId(),
                            Variables.fill(call.script(), known.getOrDefault(row, Map.of()))))
                    .toList();
            ledger.openCalls(calls, now.plus(Duration.ofDays(call.withinDays())), now);
        } else {
            throw new IllegalStateException("a " + body.getClass().getSimpleName() + " is not given in the house");
        }
    }

    /** What texts to single fans may say of them. */
    Map<DueRow, Map<String, String>> known(Collection<DueRow> rows, Instant now) {
        Map<OpenId, Long> balances =
                ledger.balances(rows.stream().map(DueRow::openId).toList(), now);
        Map<DueRow, Map<String, String>> known = new HashMap<>();
        for (DueRow row : rows) {
            Map<String, String> values = new HashMap<>();
            values.put("stage", StageNames.chinese(row.stage()));
            if (balances.containsKey(row.openId())) {
                values.put("points", Long.toString(balances.get(row.openId())));
            }
            known.put(row, values);
        }
        return known;
    }
}
