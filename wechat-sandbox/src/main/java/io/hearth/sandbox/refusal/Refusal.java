package io.hearth.sandbox.refusal;

/** WeChat's error codes with their English messages, as far as this sandbox answers with them (public error list). */
public enum Refusal {
    BUSY(-1, "system error"),
    INVALID_CREDENTIAL(40001, "invalid credential, access_token is invalid or not latest"),
    INVALID_GRANT_TYPE(40002, "invalid grant_type"),
    INVALID_OPENID(40003, "invalid openid"),
    INVALID_MEDIA_TYPE(40004, "invalid media type"),
    INVALID_FILE_TYPE(40005, "invalid file type"),
    INVALID_MEDIA_SIZE(40006, "invalid meida size"),
    INVALID_MEDIA_ID(40007, "invalid media_id"),
    INVALID_MESSAGE_TYPE(40008, "invalid message type"),
    INVALID_APPID(40013, "invalid appid"),
    INVALID_ACCESS_TOKEN(40014, "invalid access_token"),
    INVALID_BUTTON_COUNT(40016, "invalid button size"),
    INVALID_BUTTON_TYPE(40017, "invalid button type"),
    INVALID_BUTTON_NAME(40018, "invalid button name size"),
    INVALID_BUTTON_KEY(40019, "invalid button key size"),
    INVALID_BUTTON_URL(40020, "invalid button url size"),
    INVALID_SUB_BUTTON_COUNT(40023, "invalid sub button size"),
    INVALID_OAUTH_CODE(40029, "invalid code"),
    INVALID_LIST_SIZE(40032, "invalid openid list size"),
    INVALID_PARAMETER(40035, "invalid parameter"),
    INVALID_TEMPLATE_ID(40037, "invalid template_id"),
    INVALID_ACTION_NAME(40052, "invalid action name"),
    INVALID_ACTION_INFO(40053, "invalid action info, please check document"),
    INVALID_MASS_MSG_ID(40059, "invalid message id"),
    INVALID_ARTICLE_INDEX(40060, "delete article_idx invalid"),
    INVALID_URL(40066, "invalid url"),
    WRONG_MEDIA_KIND(40121, "invalid media_id type"),
    INVALID_APPSECRET(40125, "invalid appsecret"),
    TOO_FEW_OPENIDS(40130, "invalid openid list size, at least two openid"),
    USED_OAUTH_CODE(40163, "code been used"),
    MISSING_ACCESS_TOKEN(41001, "access_token missing"),
    MISSING_APPID(41002, "appid missing"),
    MISSING_APPSECRET(41004, "appsecret missing"),
    MISSING_MEDIA(41005, "media data missing"),
    MISSING_OAUTH_CODE(41008, "missing code"),
    EXPIRED_ACCESS_TOKEN(42001, "access_token expired"),
    EXPIRED_OAUTH_CODE(42003, "code expired"),
    NEEDS_GET(43001, "require GET method"),
    NEEDS_POST(43002, "require POST method"),
    NOT_FOLLOWING(43004, "require subscribe"),
    BLACKLISTED(43019, "require remove blacklist"),
    NO_GRANT(43101, "user refuse to accept the msg"),
    EMPTY_MEDIA(44001, "empty media data"),
    EMPTY_BODY(44002, "empty post data"),
    EMPTY_NEWS(44003, "empty news data"),
    EMPTY_CONTENT(44004, "empty content"),
    CONTENT_TOO_LONG(45002, "content size out of limit"),
    TITLE_TOO_LONG(45003, "title size out of limit"),
    DIGEST_TOO_LONG(45004, "description size out of limit"),
    URL_TOO_LONG(45005, "url size out of limit"),
    TOO_MANY_ARTICLES(45008, "article size out of limit"),
    DAY_QUOTA_SPENT(45009, "reach max api daily quota limit"),
    TOO_FREQUENT(45011, "api minute-quota reach limit, must slower, retry next minute"),
    OUTSIDE_WINDOW(45015, "response out of time limit or subscription is canceled"),
    WINDOW_SPENT(45047, "out of response count limit"),
    TOO_MANY_TAGS(45056, "too many tag now, no need to add new"),
    RESERVED_TAG(45058, "can't modify sys tag"),
    TOO_MANY_TAGS_ON_FAN(45059, "too many tags of the user"),
    DUPLICATE_CLIENT_ID(45065, "clientmsgid exist"),
    CLIENT_ID_TOO_FAST(45066, "same clientmsgid retry too fast"),
    CLIENT_ID_TOO_LONG(45067, "clientmsgid size out of limit"),
    DUPLICATE_TAG_NAME(45157, "invalid tag name"),
    TAG_NAME_TOO_LONG(45158, "tag name too long"),
    INVALID_TAG(45159, "invalid tagid"),
    NO_MENU(46003, "menu no exist"),
    BAD_JSON(47001, "data format error"),
    INVALID_ARGUMENT(47003, "argument invalid!"),
    REFUSES_MESSAGES(48002, "user block receive message"),
    NO_CLEARING_LEFT(48006, "forbid to clear quota because of reaching the limit"),
    INVALID_PUBLICATION(53600, "invalid article_id"),
    INVALID_DATE(61500, "date format error"),
    INVALID_DATE_RANGE(61501, "date range error");

    private final int code;
    private final String message;

    Refusal(int code, String message) {
        this.code = code;
        this.message = message;
    }

    public int code() {
        return code;
    }

    public String message() {
        return message;
    }

    /** This refusal as it stands in WeChat's list. */
    public RefusedException asException() {
        return new RefusedException(this, message, null);
    }

    /** This refusal with the field or value that caused it. */
    public RefusedException about(String detail) {
        return new RefusedException(this, message + " " + detail, null);
    }

    /** This refusal, naming the mass job that already exists. */
    public RefusedException naming(long msgId) {
        return new RefusedException(this, message, msgId);
    }
}
