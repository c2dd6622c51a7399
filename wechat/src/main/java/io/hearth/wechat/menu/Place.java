package io.hearth.wechat.menu;

import org.jspecify.annotations.Nullable;

/**
 * Where on a menu a button is.
 *
 * @param group the place on the bar, from 0, of the group that it is in; null for the bar itself
 */
public record Place(@Nullable Integer group) {

    public static final Place BAR = new Place(null);

    public static Place inGroup(int group) {
        return new Place(group);
    }
}
