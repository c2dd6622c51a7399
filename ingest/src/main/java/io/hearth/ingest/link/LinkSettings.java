package io.hearth.ingest.link;

import java.net.URI;

/**
 * How links are made and where they lead.
 *
 * @param baseUrl what stands before {@code /t/…}: where fans reach this installation. No trailing slash
 * @param targets where links may lead
 * @param opensPerMinute how many a single address may open; a whole mobile network may share one
 */
public record LinkSettings(URI baseUrl, AllowedTargets targets, int opensPerMinute) {

    /** @throws IllegalArgumentException if the base URL is no web address, or nobody could open anything */
    public LinkSettings {
        String base = baseUrl.toString();
        if (!base.matches("https?://[^/?#]+(/[^?#]*)?") || base.endsWith("/")) {
            throw new IllegalArgumentException("'" + base + "' is no base URL such as https://hearth.example.com");
        }
        if (opensPerMinute < 1) {
            throw new IllegalArgumentException(opensPerMinute + " opens a minute are none");
        }
    }

    URI link(LinkToken token) {
        return URI.create(baseUrl + "/t/" + token.value());
    }

    /** Where WeChat sends the visitor of a link back to. */
    URI wayBack(LinkToken token) {
        return URI.create(link(token) + "/back");
    }
}
