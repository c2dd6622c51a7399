package io.hearth.wechat.figures;

import java.time.LocalDate;

/**
 * @param type WeChat's number: 1 text, 2 picture, 3 voice, 4 video, 6 link
 * @param fans who wrote
 * @param messages what they wrote
 */
public record MessageCount(LocalDate day, int type, long fans, long messages) {}
