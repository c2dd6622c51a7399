package io.hearth.ingest.link;

import java.net.URI;

/**
 * A link that was made.
 *
 * @param url to be given to fans; it cannot be read again, only its digest is kept
 */
public record CreatedLink(long linkId, URI url) {}
