package io.hearth.crm.entry;

import io.hearth.crm.postgres.Database;
import io.hearth.crm.refusal.CrmRefusal;
import io.hearth.crm.refusal.CrmRefusedException;
import io.hearth.crm.refusal.Texts;
import io.hearth.domain.text.PhoneMask;
import io.hearth.store.audit.AuditEntry;
import io.hearth.wechat.Answer;
import io.hearth.wechat.Done;
import io.hearth.wechat.menu.Menu;
import io.hearth.wechat.menu.MenuButton;
import io.hearth.wechat.menu.MenuEntry;
import io.hearth.wechat.menu.MenuRefusedException;
import io.hearth.wechat.menu.Menus;
import io.hearth.wechat.menu.Place;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The button of the account's menu that opens the brokers' centre. Nothing places it but a person, who says which menu they
 * saw: WeChat replaces menus whole, so that an edit in WeChat meanwhile would be lost. What is done there in the moment
 * between our look and our change WeChat gives nobody a means to see.
 */
public final class CentreEntry {

    private final Menus menus;
    private final URI page;
    private final Database database;
    private final InstantSource clock;

    /** @param page where fans reach the brokers' centre */
    public CentreEntry(Menus menus, URI page, Database database, InstantSource clock) {
        this.menus = menus;
        this.page = page;
        this.database = database;
        this.clock = clock;
    }

    /** @throws CrmRefusedException if WeChat does not show the menu */
    public MenuView show() {
        return MenuView.of(read(), page);
    }

    /**
     * Places the entry, or renames it where it is, or moves it.
     *
     * @param group the place on the bar of the group that it is to be in, from 0; null for the bar itself
     * @param seen the version of the menu that the person saw
     * @return the menu as it is then
     * @throws CrmRefusedException if there is no room, the name does not fit, the menu is another one by now, or WeChat
     *     does not do it
     */
    public MenuView place(String name, @Nullable Integer group, String seen, String actor) {
        String fit = Texts.require("name", name, Texts.LINE).replaceAll("\\s+", " ");
        String where = group == null ? "bar" : "group " + (group + 1);
        Map<String, String> details = Map.of("name", PhoneMask.mask(fit), "place", where);
        return change(seen, bar -> placed(bar, fit, new Place(group)), actor, "MENU_ENTRY_PLACED", details);
    }

    /** Takes the entry away. A group that it was the only button of goes with it, and so does a menu. */
    public MenuView remove(String seen, String actor) {
        return change(seen, bar -> new MenuEntry(page).remove(bar), actor, "MENU_ENTRY_REMOVED", Map.of());
    }

    /** One at a time: of two who saw the same menu the second is told that it has changed. */
    private MenuView change(
            String seen,
            UnaryOperator<List<MenuButton>> change,
            String actor,
            String action,
            Map<String, String> details) {
        Changed changed = database.inTransaction(() -> {
            // Nobody waits with a connection in hand while WeChat answers somebody else.
            if (!database.sql("select pg_try_advisory_xact_lock(hashtextextended('hearth:menu', 0))")
                    .query(Boolean.class)
                    .single()) {
                throw CrmRefusedException.of(
                        CrmRefusal.MENU_CHANGED, "somebody is changing the menu at this moment: look at it again");
            }
            return changeAlone(seen, change, actor, action, details);
        });
        WeChatAnswers.given(changed.answer());
        return changed.view();
    }

    /** @param view of the menu as it is if WeChat has done it */
    private record Changed(Answer<Done> answer, MenuView view) {}

    private Changed changeAlone(
            String seen,
            UnaryOperator<List<MenuButton>> change,
            String actor,
            String action,
            Map<String, String> details) {
        List<MenuButton> bar = read();
        if (!MenuVersion.of(bar).equals(seen)) {
            throw CrmRefusedException.of(CrmRefusal.MENU_CHANGED, "the menu is another one by now: look at it again");
        }
        List<MenuButton> changed = change.apply(bar);
        Answer<Done> answer = new Answer.Given<>(Done.DONE);
        if (!changed.equals(bar)) {
            answer = publish(changed);
            note(answer, actor, action, details);
        }
        return new Changed(answer, MenuView.of(changed, page));
    }

    /** Also what may have been done; not what WeChat provably did not do. */
    private void note(Answer<Done> answer, String actor, String action, Map<String, String> details) {
        boolean done = answer instanceof Answer.Given;
        if (done || answer instanceof Answer.NotAnswered) {
            Map<String, String> told = new HashMap<>(details);
            told.put("outcome", done ? "done" : "unknown");
            database.audit(new AuditEntry(clock.instant(), actor, action, "menu", page.toString(), told));
        }
    }

    private Answer<Done> publish(List<MenuButton> bar) {
        return bar.isEmpty() ? menus.remove() : menus.publish(new Menu(bar));
    }

    private List<MenuButton> read() {
        return WeChatAnswers.given(menus.find()).map(Menu::buttons).orElse(List.of());
    }

    private List<MenuButton> placed(List<MenuButton> bar, String name, Place place) {
        try {
            return new MenuEntry(page).place(bar, name, place);
        } catch (MenuRefusedException e) {
            String sentence = String.valueOf(e.getMessage());
            throw switch (e.reason()) {
                case BAR_FULL -> CrmRefusedException.of(CrmRefusal.MENU_BAR_FULL, sentence);
                case GROUP_FULL -> CrmRefusedException.of(CrmRefusal.MENU_GROUP_FULL, sentence);
                case NO_GROUP -> CrmRefusedException.field(CrmRefusal.MENU_NO_GROUP, "group", sentence);
                case NAME_TOO_LONG -> CrmRefusedException.field(CrmRefusal.MENU_NAME_TOO_LONG, "name", sentence);
            };
        }
    }
}
