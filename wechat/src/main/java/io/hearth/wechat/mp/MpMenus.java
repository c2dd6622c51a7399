package io.hearth.wechat.mp;

import io.hearth.wechat.Answer;
import io.hearth.wechat.Done;
import io.hearth.wechat.menu.Menu;
import io.hearth.wechat.menu.Menus;
import java.util.Optional;
import me.chanjar.weixin.mp.enums.WxMpApiUrl;

/** {@code menu}. */
final class MpMenus implements Menus {

    private static final int NO_MENU = 46003;

    private final Calls calls;

    MpMenus(Calls calls) {
        this.calls = calls;
    }

    @Override
    public Answer<Done> publish(Menu menu) {
        return calls.change(WxMpApiUrl.Menu.MENU_CREATE, MenuJson.write(menu));
    }

    @Override
    public Answer<Optional<Menu>> find() {
        Answer<Optional<Menu>> answer =
                calls.get(WxMpApiUrl.Menu.MENU_GET, null, fields -> Optional.of(MenuJson.read(fields.object("menu"))));
        return isNoMenu(answer) ? new Answer.Given<>(Optional.empty()) : answer;
    }

    @Override
    public Answer<Done> remove() {
        Answer<Done> answer = calls.get(WxMpApiUrl.Menu.MENU_DELETE, null, Calls::done);
        return isNoMenu(answer) ? new Answer.Given<>(Done.DONE) : answer;
    }

    private static boolean isNoMenu(Answer<?> answer) {
        return answer instanceof Answer.Refused<?> refused && refused.code() == NO_MENU;
    }
}
