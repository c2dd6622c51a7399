package io.hearth.sandbox.access;

import java.time.Duration;

/** An access token and how long it is still good for. */
public record IssuedToken(String value, Duration validity) {}
