package io.hearth.wechat.message;

import java.net.URI;

/** What a notice opens. */
public sealed interface MessageTarget {

    /** A page of the web. */
    record Web(URI page) implements MessageTarget {}

    /** A page of a mini program. */
    record InMiniProgram(MiniProgramPage page) implements MessageTarget {}
}
