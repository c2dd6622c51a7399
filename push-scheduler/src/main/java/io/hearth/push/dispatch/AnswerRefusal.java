package io.hearth.push.dispatch;

/** Why an answer to a fan does not go out. The names are told to clients and never change. */
public enum AnswerRefusal {
    STOPPED("All sending is stopped."),
    ERASED("The fan was erased."),
    NOT_FOLLOWING("The fan does not follow any more."),
    OPTED_OUT("The fan wants no more messages."),
    WINDOW_CLOSED("WeChat's window for answers is closed; it opens when the fan writes again."),
    COUNT_USED("All answers that WeChat allows to one message have been sent; more when the fan writes again."),
    QUOTA_SPENT("The account's quota for such messages is spent."),
    NOT_CONNECTED("WeChat could not be reached; nothing was sent, and it may be tried again."),
    REJECTED("WeChat did not take the answer.");

    private final String sentence;

    AnswerRefusal(String sentence) {
        this.sentence = sentence;
    }

    /** For people who read English. */
    public String sentence() {
        return sentence;
    }
}
