package io.hearth.sandbox.callback;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The events by which WeChat reports that something asynchronous has ended. */
public final class JobEvents {

    /** Reports of jobs come from WeChat itself: two that end in one second differ by their job's number only. */
    private static final String WECHAT = "oR5Gjjl_eiZoUpGozMo7dbBJ362A";

    private JobEvents() {}

    /** The end of a mass job; the counts are those of WeChat's fields of the same names. */
    public static CallbackMessage massSendJobFinish(
            Instant at, long msgId, String status, int total, int filtered, int sent, int errors) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("MsgID", msgId);
        fields.put("Status", status);
        fields.put("TotalCount", total);
        fields.put("FilterCount", filtered);
        fields.put("SentCount", sent);
        fields.put("ErrorCount", errors);
        fields.put("CopyrightCheckResult", ordered("Count", 0, "ResultList", "", "CheckState", 0));
        fields.put("ArticleUrlResult", ordered("Count", 0, "ResultList", ""));
        return CallbackMessage.event(WECHAT, at, "MASSSENDJOBFINISH", fields);
    }

    /** The end of a template message, which comes from its fan. */
    public static CallbackMessage templateSendJobFinish(String openid, Instant at, long msgId, String status) {
        return CallbackMessage.event(openid, at, "TEMPLATESENDJOBFINISH", ordered("MsgID", msgId, "Status", status));
    }

    /** A fan's answer to the question whether they want a subscription notice. */
    public static CallbackMessage subscriptionPopup(String openid, Instant at, String templateId, String answer) {
        Map<String, Object> item = ordered("TemplateId", templateId, "SubscribeStatusString", answer, "PopupScene", 2);
        return CallbackMessage.event(
                openid,
                at,
                "subscribe_msg_popup_event",
                ordered("SubscribeMsgPopupEvent", ordered("List", List.of(item))));
    }

    /** A fan's change of mind in their settings. */
    public static CallbackMessage subscriptionChange(String openid, Instant at, String templateId, String answer) {
        Map<String, Object> item = ordered("TemplateId", templateId, "SubscribeStatusString", answer);
        return CallbackMessage.event(
                openid,
                at,
                "subscribe_msg_change_event",
                ordered("SubscribeMsgChangeEvent", ordered("List", List.of(item))));
    }

    /** The end of a subscription notice. */
    public static CallbackMessage subscriptionSent(
            String openid, Instant at, String templateId, long msgId, int errorCode, String status) {
        Map<String, Object> item =
                ordered("TemplateId", templateId, "MsgID", msgId, "ErrorCode", errorCode, "ErrorStatus", status);
        return CallbackMessage.event(
                openid,
                at,
                "subscribe_msg_sent_event",
                ordered("SubscribeMsgSentEvent", ordered("List", List.of(item))));
    }

    /** The end of a publication: status 0 with the article's addresses, or a failure without. */
    public static CallbackMessage publishJobFinish(
            Instant at, long publishId, int status, String articleId, List<String> urls) {
        Map<String, Object> info = ordered("publish_id", publishId, "publish_status", status);
        if (!urls.isEmpty()) {
            info.put("article_id", articleId);
            Map<String, Object> detail = ordered("count", urls.size(), "item", numbered(urls));
            info.put("article_detail", detail);
        }
        return CallbackMessage.event(WECHAT, at, "PUBLISHJOBFINISH", ordered("PublishEventInfo", info));
    }

    private static List<Map<String, Object>> numbered(List<String> urls) {
        return IntStream.range(0, urls.size())
                .mapToObj(index -> ordered("idx", index + 1, "article_url", urls.get(index)))
                .toList();
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }
}
