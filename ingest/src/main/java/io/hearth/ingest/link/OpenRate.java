package io.hearth.ingest.link;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often each address opened links in the present minute; the oldest addresses are forgotten beyond 10,000. */
final class OpenRate {

    private static final int MAX_ADDRESSES = 10_000;
    private static final int NETWORK_BYTES = 8;

    private final int perMinute;
    private final Clock clock;
    private final Map<String, Integer> opens = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > MAX_ADDRESSES;
        }
    };
    private long minute;

    OpenRate(int perMinute, Clock clock) {
        this.perMinute = perMinute;
        this.clock = clock;
    }

    /** @param address numeric, as the container says */
    synchronized boolean allows(String address) {
        long now = clock.millis() / 60_000;
        if (now != minute) {
            minute = now;
            opens.clear();
        }
        return opens.merge(subscriber(address), 1, Integer::sum) <= perMinute;
    }

    /** One subscriber has an IPv4 address, or a whole /64 network of IPv6 addresses. */
    private static String subscriber(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            // A colon makes it a literal: no name is looked up.
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, NETWORK_BYTES)));
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
