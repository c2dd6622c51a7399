package io.hearth.api.contact;

import io.hearth.api.crm.Caller;
import io.hearth.api.crm.Fields;
import io.hearth.api.crm.Ids;
import io.hearth.api.crm.Visibility;
import io.hearth.crm.CrmRoom;
import io.hearth.crm.contact.Tie;
import io.hearth.domain.attribution.ContactTie;
import io.hearth.domain.contact.ContactId;
import io.hearth.domain.contact.OpenId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Says whose a fan's key is and who belongs together, with the evidence, and takes it back. */
@RestController
class ContactController {

    private final CrmRoom crm;
    private final Visibility visibility;

    ContactController(CrmRoom crm, Visibility visibility) {
        this.crm = crm;
        this.visibility = visibility;
    }

    /** Consultants see those of their own clients. */
    @GetMapping("/api/contacts/{contactId}/ties")
    TieList listTies(@PathVariable String contactId, Authentication user) {
        ContactId contact = visibility.contact(contact("contact_id", contactId), Caller.of(user));
        return new TieList(
                crm.ties().of(List.of(contact)).stream().map(TieItem::of).toList());
    }

    @PostMapping("/api/ties")
    @ResponseStatus(HttpStatus.CREATED)
    TieItem makeTie(@RequestBody TieRequest request, Authentication user) {
        ContactId from = contact("from", request.from());
        ContactId to = contact("to", request.to());
        if (from.equals(to)) {
            throw Fields.wrong("to", "is the same contact as from");
        }
        ContactTie tie = new ContactTie(Fields.name("kind", ContactTie.Kind.class, request.kind()), from, to);
        return TieItem.of(crm.ties().make(tie, Fields.required("evidence", request.evidence()), user.getName()));
    }

    @DeleteMapping("/api/ties/{tieId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void undoTie(@PathVariable String tieId, Authentication user) {
        crm.ties().undo(Ids.of(tieId), user.getName());
    }

    @PostMapping("/api/contacts/{contactId}/fans")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void linkFan(@PathVariable String contactId, @RequestBody FanRequest request, Authentication user) {
        ContactId contact = contact("contact_id", contactId);
        String evidence = Fields.required("evidence", request.evidence());
        if (Boolean.FALSE.equals(request.linked())) {
            crm.links().unlinkFan(fan(request), contact, evidence, user.getName());
        } else {
            crm.links().linkFan(fan(request), contact, evidence, user.getName());
        }
    }

    private static OpenId fan(FanRequest request) {
        try {
            return new OpenId(Fields.required("openid", request.openid()));
        } catch (IllegalArgumentException e) {
            throw Fields.wrong("openid", "is no openid");
        }
    }

    static ContactId contact(String field, @Nullable String text) {
        try {
            return new ContactId(Fields.required(field, text));
        } catch (IllegalArgumentException e) {
            throw Fields.wrong(field, "is no contact id");
        }
    }

    record TieList(List<TieItem> items) {}

    record TieItem(
            String tieId,
            ContactTie.Kind kind,
            String from,
            String to,
            String evidence,
            String author,
            Instant madeAt) {

        static TieItem of(Tie tie) {
            return new TieItem(
                    tie.id().toString(),
                    tie.tie().kind(),
                    tie.tie().from().value(),
                    tie.tie().to().value(),
                    tie.evidence(),
                    tie.author(),
                    tie.madeAt());
        }
    }

    record TieRequest(
            @Nullable String kind,
            @Nullable String from,
            @Nullable String to,
            @Nullable String evidence) {}

    /** @param linked false takes the link back */
    record FanRequest(
            @Nullable String openid,
            @Nullable String evidence,
            @Nullable Boolean linked) {}
}
