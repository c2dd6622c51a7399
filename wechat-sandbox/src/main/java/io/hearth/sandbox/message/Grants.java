package io.hearth.sandbox.message;

import io.hearth.sandbox.refusal.Refusal;
import java.util.HashMap;
import java.util.Map;

/** What fans have allowed: one grant, one message. */
public final class Grants {

    private final Map<Key, Integer> left = new HashMap<>();

    /** A grant of a one-time subscription; another in the same scene does not add up. */
    public void grantInScene(String openid, String templateId, int scene) {
        left.put(new Key(openid, templateId, scene), 1);
    }

    /** A grant of a subscription notice; each adds one. */
    public void grantNotice(String openid, String templateId) {
        left.merge(Key.ofNotice(openid, templateId), 1, Integer::sum);
    }

    /** Takes every grant of a subscription notice back. */
    public void revokeNotice(String openid, String templateId) {
        left.remove(Key.ofNotice(openid, templateId));
    }

    void spendInScene(String openid, String templateId, int scene) {
        spend(new Key(openid, templateId, scene));
    }

    void spendNotice(String openid, String templateId) {
        spend(Key.ofNotice(openid, templateId));
    }

    public int noticesLeft(String openid, String templateId) {
        return left.getOrDefault(Key.ofNotice(openid, templateId), 0);
    }

    private void spend(Key key) {
        if (left.getOrDefault(key, 0) < 1) {
            throw Refusal.NO_GRANT.asException();
        }
        left.merge(key, -1, Integer::sum);
    }

    private record Key(String openid, String templateId, int scene) {

        /** Scenes run from 0, so that −1 stands for none. */
        static Key ofNotice(String openid, String templateId) {
            return new Key(openid, templateId, -1);
        }
    }
}
