package io.hearth.store.fan;

import io.hearth.domain.contact.OpenId;
import java.time.Instant;
import java.util.Optional;

/**
 * What WeChat tells about a follower when asked.
 *
 * @param since when they followed
 * @param scene by which way they came, such as {@code ADD_SCENE_QR_CODE}; empty if WeChat does not tell
 * @param codeScene the scene of the code through which they came; empty without one
 * @param language of their WeChat, such as {@code zh_CN}; empty if WeChat does not tell
 * @param unionId one key over all accounts of the same owner, where there is one
 * @param askedAt when WeChat told it
 */
public record FanProfile(
        OpenId openId,
        Instant since,
        String scene,
        String codeScene,
        String language,
        Optional<String> unionId,
        Instant askedAt) {}
