package io.hearth.push.campaign;

/**
 * WeChat's own figures, summed over a campaign's mass jobs. They are totals and approximate: WeChat does not say which
 * fan got the message.
 *
 * @param status {@code send success} when every finished job says so, else the first other status, such as
 *     {@code send fail} or {@code err(20001)}
 * @param totalCount fans in the audience
 * @param filterCount fans left after refusals and the month's quota
 * @param sentCount fans it was delivered to
 * @param errorCount fans it was not delivered to
 */
public record WeChatTotal(String status, long totalCount, long filterCount, long sentCount, long errorCount) {}
