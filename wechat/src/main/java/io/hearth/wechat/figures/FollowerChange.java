package io.hearth.wechat.figures;

import java.time.LocalDate;

/**
 * @param source WeChat's number for how they came: 0 others, 1 search, 17 a card, 30 a code, 57 a menu in an article, …
 * @param came new followers
 * @param left followers who left
 */
public record FollowerChange(LocalDate day, int source, long came, long left) {}
