package io.hearth.push.campaign;

import io.hearth.store.wechat.JobEvent;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * WeChat's own figures, summed over a campaign's mass jobs. They are totals and approximate: WeChat does not say which
 * fan got the message.
 *
 * @param status {@value #SUCCESS} when every job says so; the first other one, such as {@code send fail} or
 *     {@code err(20001)}, when one differs; {@value #SENDING} while jobs are missing
 * @param totalCount fans in the audience
 * @param filterCount fans left after refusals and the month's quota
 * @param sentCount fans it was delivered to
 * @param errorCount fans it was not delivered to
 */
public record WeChatTotal(String status, long totalCount, long filterCount, long sentCount, long errorCount) {

    /** In WeChat's own words. */
    public static final String SUCCESS = "send success";

    public static final String SENDING = "sending";

    /** @param jobs how many there are, told of or not */
    static WeChatTotal of(List<JobEvent> told, int jobs) {
        return new WeChatTotal(
                status(told, jobs),
                sum(told, JobEvent::total),
                sum(told, JobEvent::filtered),
                sum(told, JobEvent::sent),
                sum(told, JobEvent::errors));
    }

    private static String status(List<JobEvent> told, int jobs) {
        return told.stream()
                .map(JobEvent::status)
                .filter(status -> !status.equals(SUCCESS))
                .findFirst()
                .orElse(told.size() < jobs ? SENDING : SUCCESS);
    }

    private static long sum(List<JobEvent> told, ToIntFunction<JobEvent> count) {
        return told.stream().mapToLong(count::applyAsInt).sum();
    }
}
