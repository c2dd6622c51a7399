package io.hearth.crm.broker;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes the scenes of brokers' codes: nobody can guess another broker's. */
final class Scene {

    private static final String PREFIX = "broker_";
    private static final int BYTES = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Scene() {}

    /** Letters, digits, hyphens and underscores, as WeChat takes them. */
    static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
