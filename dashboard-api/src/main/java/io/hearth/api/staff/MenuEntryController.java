package io.hearth.api.staff;

import io.hearth.api.crm.Fields;
import io.hearth.api.review.Revision;
import io.hearth.crm.entry.CentreEntry;
import io.hearth.crm.entry.MenuView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The way into the brokers' centre from the menu of the service account. */
@RestController
@RequestMapping("/api/programme/menu-entry")
class MenuEntryController {

    private final CentreEntry entry;

    MenuEntryController(CentreEntry entry) {
        this.entry = entry;
    }

    /** The account's menu as WeChat shows it now. The ETag is asked for when the entry is changed. */
    @GetMapping
    ResponseEntity<MenuView> showMenuEntry() {
        return answer(entry.show());
    }

    /** Places the entry, renames or moves it; all other buttons stay as they are. */
    @PutMapping
    ResponseEntity<MenuView> placeMenuEntry(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody EntryRequest request,
            Authentication user) {
        String seen = Revision.seenText(ifMatch);
        return answer(entry.place(Fields.required("name", request.name()), request.group(), seen, user.getName()));
    }

    /** Takes the entry away; a group that it was the only button of goes with it. */
    @DeleteMapping
    ResponseEntity<MenuView> removeMenuEntry(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Authentication user) {
        return answer(entry.remove(Revision.seenText(ifMatch), user.getName()));
    }

    private static ResponseEntity<MenuView> answer(MenuView menu) {
        return ResponseEntity.ok().eTag("\"" + menu.version() + "\"").body(menu);
    }

    /** @param group the place on the bar of the group that it is to be in, from 0; nothing for the bar itself */
    record EntryRequest(@Nullable String name, @Nullable Integer group) {}
}
