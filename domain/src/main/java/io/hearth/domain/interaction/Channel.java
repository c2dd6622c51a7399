package io.hearth.domain.interaction;

/** Where an interaction came from. */
public enum Channel {
    WECHAT(Kind.INTERACTION),
    QQ(Kind.INTERACTION),
    EMAIL(Kind.INTERACTION),
    PHONE(Kind.INTERACTION),
    ARTICLE(Kind.CONTENT),
    VIDEO(Kind.CONTENT),
    BLOG(Kind.CONTENT),
    COMMUNITY(Kind.PLATFORM),
    SITE_VISIT(Kind.OFFLINE),
    ACTIVITY(Kind.OFFLINE),
    PARTNER(Kind.OFFLINE),
    /** The origin is not known, as in files of other systems. */
    UNKNOWN(Kind.UNKNOWN);

    /** The coarse view: one-to-one, one-to-many, communities, or in person. */
    public enum Kind {
        INTERACTION,
        CONTENT,
        PLATFORM,
        OFFLINE,
        UNKNOWN
    }

    private final Kind kind;

    Channel(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
