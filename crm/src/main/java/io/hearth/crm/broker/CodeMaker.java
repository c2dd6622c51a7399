package io.hearth.crm.broker;

import java.util.Optional;

/** Has WeChat make a code that brings back a scene. */
@FunctionalInterface
public interface CodeMaker {

    /**
     * @param imageUrl where WeChat's picture is
     * @param content what the code says, for drawing it oneself
     */
    record Code(String ticket, String imageUrl, String content) {}

    /**
     * A code without end of validity.
     *
     * @param scene 1 to 64 letters, digits, hyphens and underscores
     * @return empty if WeChat did not make it now; the next try may do
     */
    Optional<Code> make(String scene);
}
