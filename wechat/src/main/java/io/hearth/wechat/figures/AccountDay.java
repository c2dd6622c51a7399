package io.hearth.wechat.figures;

import java.time.LocalDate;

/**
 * @param readers people, each once on the day
 */
public record AccountDay(LocalDate day, long readers, long sharers) {}
