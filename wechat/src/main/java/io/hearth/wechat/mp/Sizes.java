package io.hearth.wechat.mp;

import java.util.Collection;

/** How many WeChat takes in one call. */
final class Sizes {

    private Sizes() {}

    static void require(String what, Collection<?> items, int most) {
        if (items.isEmpty() || items.size() > most) {
            throw new IllegalArgumentException(items.size() + " " + what + " are not from 1 to " + most);
        }
    }
}
