package io.hearth.wechat.message;

/**
 * A page of a mini program that is bound to the account.
 *
 * @param appId the mini program's AppID
 * @param path the page with its parameters
 */
public record MiniProgramPage(String appId, String path) {

    /** @throws IllegalArgumentException if a value is blank */
    public MiniProgramPage {
        Check.filled("app id", appId);
        Check.filled("path", path);
    }
}
