package io.hearth.push.dispatch;

import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.touchpoint.SkipReason;
import io.hearth.push.content.ContentBody;
import io.hearth.push.content.Messages;
import java.util.Map;
import java.util.Optional;

/**
 * What becomes of a message for which no way of WeChat is open until it is too late: a call by a consultant, for
 * contacts whom a consultant has reason to call. Whoever is merely aware is left alone, or every month with too many
 * messages would lay thousands of strangers on the desks.
 */
final class DeskFallback {

    /** A working week, and a weekend for who is hard to reach. */
    private static final int WITHIN_DAYS = 7;

    /** As a consultant reads it; for the other reasons a call would be no help, or is not wanted. */
    private static final Map<SkipReason, String> WHY = Map.of(
            SkipReason.MONTH_QUOTA, "本月群发次数已用完",
            SkipReason.ALONE, "没有同内容的其他收件人",
            SkipReason.NO_WINDOW, "客户48小时内未互动");

    private DeskFallback() {}

    /** The call instead of the message; empty if it is to be left out. */
    static Optional<ContentBody> callFor(FunnelStage stage, ContentBody message, SkipReason otherwise) {
        if (stage == FunnelStage.AWARENESS
                || !(message instanceof ContentBody.Text || message instanceof ContentBody.Invitation)) {
            return Optional.empty();
        }
        return Optional.ofNullable(WHY.get(otherwise))
                .map(why -> new ContentBody.CallTask("微信无法送达（" + why + "），请致电转达：" + Messages.of(message), WITHIN_DAYS));
    }
}
