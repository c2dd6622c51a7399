package io.hearth.wechat.code;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * A code.
 *
 * @param ticket comes with the scan's event
 * @param content what the code says, for drawing it oneself
 * @param picture WeChat's drawing of it
 * @param validFor from now; empty for good
 */
public record QrCode(String ticket, URI content, URI picture, Optional<Duration> validFor) {}
