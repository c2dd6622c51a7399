package io.hearth.sandbox.callback;

import java.net.URI;

/** One signed request, ready to be posted. */
public record Envelope(URI uri, String contentType, String body) {}
