package io.hearth.wechat;

/**
 * WeChat's name for a picture or a draft that the account keeps there.
 *
 * @param value opaque, not blank
 */
public record MediaId(String value) {

    /** @throws IllegalArgumentException if the value is blank */
    public MediaId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a media id is blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
