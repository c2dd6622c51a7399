package io.hearth.wechat.figures;

import java.time.LocalDate;

/**
 * @param articleId WeChat's {@code msgid}: the send's {@code msg_data_id}, an underscore, and the place in it from 1
 * @param readers people, each once on the day
 */
public record ArticleDay(LocalDate day, String articleId, long readers, long sharers) {}
