package io.hearth.wechat.code;

import io.hearth.wechat.Answer;
import java.time.Duration;

/** Codes with a scene: whoever follows or comes through one, WeChat tells the scene. */
public interface QrCodes {

    /** 64 (WeChat, codes with parameters). */
    int MAX_SCENE = 64;

    Duration LONGEST = Duration.ofDays(30);

    /**
     * A code that ends; each call makes another.
     *
     * @param scene 1 to {@value #MAX_SCENE} characters
     * @param validFor 1 s to 30 days (WeChat, codes with parameters)
     * @throws IllegalArgumentException if the scene or the time is none of that
     */
    Answer<QrCode> temporary(String scene, Duration validFor);

    /**
     * A code for good, the same for the same scene. An account has 100,000 of them.
     *
     * @param scene 1 to {@value #MAX_SCENE} characters
     * @throws IllegalArgumentException if the scene is none of that
     */
    Answer<QrCode> permanent(String scene);
}
