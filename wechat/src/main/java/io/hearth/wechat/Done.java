package io.hearth.wechat;

/** What a change gives when there is nothing else to tell. */
public enum Done {
    DONE
}
