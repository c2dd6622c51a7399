package io.hearth.crm.entry;

import io.hearth.crm.refusal.CrmRefusal;
import io.hearth.crm.refusal.CrmRefusedException;
import io.hearth.wechat.Answer;

/** Says to a person why WeChat did not do what they wished. */
final class WeChatAnswers {

    private WeChatAnswers() {}

    /** @throws CrmRefusedException if it was not given */
    static <T> T given(Answer<T> answer) {
        return answer.value().orElseThrow(() -> refusal(answer));
    }

    private static CrmRefusedException refusal(Answer<?> answer) {
        if (answer instanceof Answer.QuotaSpent<?> spent) {
            return CrmRefusedException.of(
                    CrmRefusal.WECHAT_QUOTA_SPENT, "WeChat takes no more such calls before " + spent.until());
        }
        if (answer instanceof Answer.Refused<?> refused) {
            return refused.retryable()
                    ? CrmRefusedException.of(
                            CrmRefusal.WECHAT_NOT_REACHED, "WeChat could not be asked: " + refused.reason())
                    : CrmRefusedException.of(
                            CrmRefusal.WECHAT_REFUSED,
                            "WeChat refused it: " + refused.reason() + ", code " + refused.code());
        }
        return CrmRefusedException.of(
                CrmRefusal.WECHAT_SILENT,
                "WeChat gave no usable answer; it may have been done: look at the menu again");
    }
}
