package io.hearth.sandbox.message;

import io.hearth.sandbox.fan.Fan;
import io.hearth.sandbox.fan.Fans;
import io.hearth.sandbox.ledger.Ledger;
import io.hearth.sandbox.ledger.Way;
import io.hearth.sandbox.refusal.Refusal;
import java.time.Instant;

/** Customer-service messages: only inside a window that the fan opened. */
public final class CustomerService {

    private final Fans fans;
    private final Ledger ledger;

    public CustomerService(Fans fans, Ledger ledger) {
        this.fans = fans;
        this.ledger = ledger;
    }

    /**
     * Reaches the fan at once, or refuses: unknown (40003), black-listed (43019), refusing messages (48002), outside the window
     * or no longer following (45015), window used up (45047).
     */
    public void send(String openid, String type, String content, Instant now) {
        Fan fan = fans.load(openid);
        if (fan.isBlacklisted()) {
            throw Refusal.BLACKLISTED.asException();
        }
        if (fan.refusesMessages()) {
            throw Refusal.REFUSES_MESSAGES.asException();
        }
        fan.windows().spend(now);
        ledger.record(now, openid, Way.CUSTOMER_SERVICE, null, null, type, content);
    }
}
