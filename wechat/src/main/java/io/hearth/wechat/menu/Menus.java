package io.hearth.wechat.menu;

import io.hearth.wechat.Answer;
import io.hearth.wechat.Done;
import java.util.Optional;

/** The account's menu. Fans see a change when they open the conversation again, within 24 h. */
public interface Menus {

    /** Replaces the menu. */
    Answer<Done> publish(Menu menu);

    /** The menu as it is; empty when there is none. */
    Answer<Optional<Menu>> find();

    /** Takes the menu away; when there is none, it is done too. */
    Answer<Done> remove();
}
