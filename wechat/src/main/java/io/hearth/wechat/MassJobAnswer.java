package io.hearth.wechat;

/** What WeChat says about a mass job. */
public sealed interface MassJobAnswer {

    /** WeChat knows the job. */
    record Known(MassJobStatus status) implements MassJobAnswer {}

    /**
     * There was no usable answer; ask again later.
     *
     * @param code WeChat's {@code errcode}; 0 when there was none
     */
    record NotAnswered(int code) implements MassJobAnswer {}
}
