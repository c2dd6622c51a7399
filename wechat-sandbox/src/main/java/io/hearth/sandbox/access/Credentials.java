package io.hearth.sandbox.access;

import io.hearth.sandbox.refusal.Refusal;

/** The account's id and secret. */
public record Credentials(String appId, String appSecret) {

    /** Refuses what is absent (41002, 41004) or wrong (40013, 40125). */
    public void check(String givenId, String givenSecret) {
        checkAppId(givenId);
        if (givenSecret.isEmpty()) {
            throw Refusal.MISSING_APPSECRET.asException();
        }
        if (!givenSecret.equals(appSecret)) {
            throw Refusal.INVALID_APPSECRET.asException();
        }
    }

    /** Refuses an appid that is absent (41002) or another account's (40013). */
    public void checkAppId(String givenId) {
        if (givenId.isEmpty()) {
            throw Refusal.MISSING_APPID.asException();
        }
        if (!givenId.equals(appId)) {
            throw Refusal.INVALID_APPID.asException();
        }
    }
}
