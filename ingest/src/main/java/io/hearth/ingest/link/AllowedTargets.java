package io.hearth.ingest.link;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where links may lead: to hosts that are named, exactly, over HTTPS; over HTTP only on the machine itself. Whatever two
 * browsers could read in two ways is refused.
 *
 * @param hosts such as {@code www.example.com}, with the port where it is not the scheme's own; small letters
 */
public record AllowedTargets(Set<String> hosts) {

    private static final int MAX_LENGTH = 2_048;
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    public AllowedTargets {
        hosts = hosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @throws InvalidTargetException if the address is none of a page on an allowed host */
    public URI check(String address) {
        if (address.isEmpty() || address.length() > MAX_LENGTH) {
            throw new InvalidTargetException("has not 1 to " + MAX_LENGTH + " characters");
        }
        if (!address.chars().allMatch(AllowedTargets::isPlain)) {
            throw new InvalidTargetException("has characters that must be percent-encoded in an address");
        }
        URI target = parse(address);
        requireWebPage(target);
        requireHost(target);
        if (hasShare(target)) {
            throw new InvalidTargetException("has a parameter 'share', which is the link's own");
        }
        return target;
    }

    private static URI parse(String address) {
        try {
            return new URI(address);
        } catch (URISyntaxException e) {
            throw new InvalidTargetException("is no address: " + e.getReason());
        }
    }

    /** No blanks, controls, backslashes or quotes: browsers mend them, each in its own way. */
    private static boolean isPlain(int c) {
        return c > ' ' && c < 127 && "\\\"<>^`{|}".indexOf(c) < 0;
    }

    private static void requireWebPage(URI target) {
        String scheme = String.valueOf(target.getScheme()).toLowerCase(Locale.ROOT);
        boolean secure = scheme.equals("https");
        boolean local = scheme.equals("http") && LOOPBACK.contains(host(target));
        if (!secure && !local) {
            throw new InvalidTargetException("is not https://…");
        }
    }

    private void requireHost(URI target) {
        String authority = String.valueOf(target.getRawAuthority()).toLowerCase(Locale.ROOT);
        String expected = host(target) + (target.getPort() < 0 ? "" : ":" + target.getPort());
        // What is before an @, and every other way to write a host, makes the two differ.
        if (host(target).isEmpty() || !authority.equals(expected) || !hosts.contains(authority)) {
            throw new InvalidTargetException("leads to a host that is not among the allowed ones");
        }
    }

    private static String host(URI target) {
        return target.getHost() == null ? "" : target.getHost().toLowerCase(Locale.ROOT);
    }

    private static boolean hasShare(URI target) {
        String query = target.getRawQuery();
        return query != null && ("&" + query).contains("&share=");
    }
}
