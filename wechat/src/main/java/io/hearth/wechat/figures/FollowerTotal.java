package io.hearth.wechat.figures;

import java.time.LocalDate;

/** Followers at the end of a day. */
public record FollowerTotal(LocalDate day, long followers) {}
