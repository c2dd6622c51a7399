package io.hearth.ingest.callback;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.interaction.Interaction;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** A follow of which no callback told, as the callback would have told it. */
public final class MissedFollow {

    private static final String SCANNED = "qrscene_";

    private MissedFollow() {}

    /**
     * The interaction, with the id that the callback's has: should that come after all, it changes nothing.
     *
     * @param since when the fan followed, as WeChat says; not believed if it cannot be
     * @param way by which way they came, such as {@code ADD_SCENE_QR_CODE}; empty if not known
     * @param codeScene the scene of the code through which they came; empty without one
     * @param askedAt when WeChat told it
     */
    public static Interaction of(OpenId openId, Instant since, String way, String codeScene, Instant askedAt) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("FromUserName", openId.value());
        fields.put("CreateTime", Long.toString(Math.max(0, since.getEpochSecond())));
        fields.put("MsgType", "event");
        fields.put("Event", "subscribe");
        fields.put("EventKey", codeScene.isEmpty() ? "" : SCANNED + codeScene);
        fields.put("SubscribeScene", way);
        fields.put("LearnedBy", "pull");
        try {
            return ((Meaning.FanDid) CallbackMeaning.of(Callback.of(fields), askedAt)).interaction();
        } catch (UnusableCallback e) {
            throw new IllegalArgumentException("a follow that cannot be told: " + e.reason(), e);
        }
    }
}
