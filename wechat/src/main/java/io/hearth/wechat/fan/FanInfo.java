package io.hearth.wechat.fan;

import io.hearth.domain.contact.OpenId;
import io.hearth.wechat.TagId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What WeChat tells about a fan. */
public sealed interface FanInfo {

    OpenId fan();

    /** Of who does not follow, WeChat tells nothing else. */
    record Gone(OpenId fan) implements FanInfo {}

    /**
     * A follower. Nickname and picture have been empty since 2021-12.
     *
     * @param since when they followed
     * @param scene by which way they came, for instance {@code ADD_SCENE_QR_CODE}; empty if WeChat does not tell
     * @param codeScene the scene of the code through which they came; empty without one
     * @param language of their WeChat, for instance {@code zh_CN}
     * @param remark what the account noted about them
     * @param unionId one key over all accounts of the same owner, where there is one
     */
    record Following(
            OpenId fan,
            Instant since,
            String scene,
            String codeScene,
            String language,
            String remark,
            List<TagId> tags,
            Optional<String> unionId)
            implements FanInfo {

        public Following {
            tags = List.copyOf(tags);
        }
    }
}
