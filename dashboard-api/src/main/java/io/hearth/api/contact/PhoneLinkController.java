package io.hearth.api.contact;

import io.hearth.api.crm.Caller;
import io.hearth.api.crm.Fields;
import io.hearth.api.crm.Ids;
import io.hearth.api.crm.Visibility;
import io.hearth.crm.CrmRoom;
import io.hearth.crm.contact.Links;
import io.hearth.crm.phone.PhoneNumbers;
import io.hearth.domain.contact.ContactId;
import io.hearth.domain.referral.PhoneId;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whose a phone number is: said with its evidence, and taken back. Numbers are shown with their middle hidden. */
@RestController
@RequestMapping("/api/contacts/{contactId}/phones")
class PhoneLinkController {

    private static final String GONE = "***";

    private final CrmRoom crm;
    private final Visibility visibility;
    private final MetContacts met;

    PhoneLinkController(CrmRoom crm, Visibility visibility, MetContacts met) {
        this.met = met;
        this.crm = crm;
        this.visibility = visibility;
    }

    /** The contact's numbers, and every link of theirs that people made or took back. */
    @GetMapping
    PhoneList listPhones(@PathVariable String contactId, Authentication user) {
        return shown(visibility.contact(contact(contactId), Caller.of(user)));
    }

    /** Gives the contact a number that is nobody's. */
    @PostMapping
    PhoneList linkPhone(@PathVariable String contactId, @RequestBody LinkRequest request, Authentication user) {
        ContactId contact = contact(contactId);
        met.meet(contact);
        crm.links()
                .linkPhone(
                        PhoneNumbers.read("phone", Fields.required("phone", request.phone())),
                        contact,
                        Fields.required("evidence", request.evidence()),
                        user.getName());
        return shown(contact);
    }

    /** Takes a number from the contact; it is nobody's then. */
    @PostMapping("/{phoneId}/removal")
    PhoneList unlinkPhone(
            @PathVariable String contactId,
            @PathVariable String phoneId,
            @RequestBody RemovalRequest request,
            Authentication user) {
        ContactId contact = contact(contactId);
        PhoneId phone = new PhoneId(Ids.of(phoneId));
        crm.links().unlinkPhone(phone, contact, Fields.required("evidence", request.evidence()), user.getName());
        return shown(contact);
    }

    private PhoneList shown(ContactId contact) {
        List<PhoneId> own = crm.vault().of(contact);
        List<Links.Step> history = crm.links().history(contact);
        Set<PhoneId> named = new LinkedHashSet<>(own);
        history.stream().map(Links.Step::phone).filter(phone -> phone != null).forEach(named::add);
        Map<PhoneId, String> masked = crm.vault().masked(named);
        return new PhoneList(
                own.stream()
                        .map(phone -> new PhoneItem(phone.toString(), masked.getOrDefault(phone, GONE)))
                        .toList(),
                history.stream().map(step -> StepItem.of(step, masked)).toList());
    }

    private static ContactId contact(String text) {
        return ContactController.contact("contact_id", text);
    }

    record PhoneList(List<PhoneItem> items, List<StepItem> history) {}

    record PhoneItem(String phoneId, String phone) {}

    /** @param phone null if it was a fan's key */
    record StepItem(@Nullable String phone, boolean made, String evidence, String author, Instant at) {

        static StepItem of(Links.Step step, Map<PhoneId, String> masked) {
            PhoneId phone = step.phone();
            String shown = phone == null ? null : masked.getOrDefault(phone, GONE);
            return new StepItem(shown, step.made(), step.evidence(), step.author(), step.at());
        }
    }

    record LinkRequest(@Nullable String phone, @Nullable String evidence) {}

    record RemovalRequest(@Nullable String evidence) {}
}
