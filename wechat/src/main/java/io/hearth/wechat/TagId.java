package io.hearth.wechat;

/**
 * WeChat's number for a tag of the account.
 *
 * @param value 0 or more; 0 to 2 are WeChat's own (WeChat, user tags)
 */
public record TagId(int value) {

    /** @throws IllegalArgumentException if the value is negative */
    public TagId {
        if (value < 0) {
            throw new IllegalArgumentException("tag id " + value + " is negative");
        }
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
