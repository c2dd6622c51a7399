package io.hearth.sandbox.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that reached a fan, in the order of arrival; the witness that tests believe. */
public final class Ledger {

    private final List<Delivery> deliveries = new ArrayList<>();

    public void record(
            Instant at,
            String openid,
            Way way,
            @Nullable Long msgId,
            @Nullable String clientId,
            String type,
            String content) {
        deliveries.add(new Delivery(deliveries.size() + 1L, at, openid, way, msgId, clientId, type, content));
    }

    public List<Delivery> all() {
        return List.copyOf(deliveries);
    }

    public List<Delivery> of(String openid) {
        return deliveries.stream()
                .filter(delivery -> delivery.openid().equals(openid))
                .toList();
    }
}
