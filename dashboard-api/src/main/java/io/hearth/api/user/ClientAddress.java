package io.hearth.api.user;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a request comes from, as far as one subscriber goes: an IPv4 address, or the /64 network of an IPv6 address.
 *
 * @param attemptKey stable text, never logged
 */
record ClientAddress(String attemptKey) {

    private static final int NETWORK_BYTES = 8;

    /** Behind a proxy the container has to be told to trust its headers, else everyone shares the proxy's address. */
    static ClientAddress of(HttpServletRequest request) {
        return of(request.getRemoteAddr());
    }

    static ClientAddress of(String numeric) {
        return new ClientAddress("address:" + network(numeric));
    }

    /** A colon makes it a literal, so no name is ever looked up, whatever a proxy's header says. */
    private static String network(String numeric) {
        if (!numeric.contains(":")) {
            return numeric;
        }
        try {
            byte[] address = InetAddress.getByName(numeric).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(address, Math.min(address.length, NETWORK_BYTES)));
        } catch (UnknownHostException e) {
            return numeric;
        }
    }
}
