package io.hearth.push.campaign;

import io.hearth.push.content.Limits;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * What a person asks for. Mass messages have the same body for everybody, so the text has no variables.
 *
 * @param name 1 to 100 characters, for people
 * @param segmentId 1 to 64 characters; whether the segment exists is the caller's to check
 * @param text 1 to {@value #MAX_TEXT_CHARACTERS} characters (WeChat's editor for mass messages) and at most
 *     {@value #MAX_TEXT_BYTES} bytes of UTF-8 (WeChat's API answers 45002 to longer texts)
 * @param sendAt when it is due
 * @param createdBy the account of the person who asks
 */
public record NewCampaign(String name, String segmentId, String text, Instant sendAt, String createdBy) {

    public static final int MAX_NAME_CHARACTERS = 100;
    public static final int MAX_TEXT_CHARACTERS = Limits.MAX_MESSAGE_CHARACTERS;
    public static final int MAX_TEXT_BYTES = Limits.MAX_MESSAGE_BYTES;
    private static final int MAX_ID_CHARACTERS = 64;

    /** @throws CampaignRefusedException if one of the fields is empty, too long or cannot be sent */
    public NewCampaign {
        name = name.strip();
        require(CampaignRefusal.NAME, "name", name, MAX_NAME_CHARACTERS);
        require(CampaignRefusal.SEGMENT, "segment_id", segmentId, MAX_ID_CHARACTERS);
        require(CampaignRefusal.TEXT, "text", text, MAX_TEXT_CHARACTERS);
        require(CampaignRefusal.CREATED_BY, "created_by", createdBy, MAX_ID_CHARACTERS);
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_TEXT_BYTES) {
            throw CampaignRefusedException.tooLong(CampaignRefusal.TEXT, "text", bytes, MAX_TEXT_BYTES, "bytes");
        }
    }

    private static void require(CampaignRefusal refusal, String field, String value, int maxCharacters) {
        if (value.isBlank()) {
            throw CampaignRefusedException.empty(refusal, field);
        }
        int characters = value.codePointCount(0, value.length());
        if (characters > maxCharacters) {
            throw CampaignRefusedException.tooLong(refusal, field, characters, maxCharacters, "characters");
        }
        if (value.codePoints().anyMatch(NewCampaign::isUnsendable)) {
            throw CampaignRefusedException.unsendable(refusal, field);
        }
    }

    /** Control characters other than line breaks and tabs, and halves of a surrogate pair. */
    private static boolean isUnsendable(int codePoint) {
        boolean layout = codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
        return !layout && Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }
}
