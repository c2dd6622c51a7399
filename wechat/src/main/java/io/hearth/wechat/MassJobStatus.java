package io.hearth.wechat;

/** {@code msg_status} of WeChat's {@code mass/get}. */
public enum MassJobStatus {
    SENDING,
    SEND_SUCCESS,
    SEND_FAIL,
    /** Withdrawn after it was sent. */
    DELETE
}
