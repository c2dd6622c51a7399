package io.hearth.crm.deal;

import io.hearth.crm.refusal.CrmRefusal;
import io.hearth.crm.refusal.CrmRefusedException;
import io.hearth.crm.refusal.Texts;
import io.hearth.domain.contact.ContactId;
import org.jspecify.annotations.Nullable;

/**
 * Someone who buys.
 *
 * @param phone as it was typed
 * @param name needed for a number that nobody has yet
 * @param inPlaceOf the client who had wanted to buy; null if it is the buyer's own purchase
 * @param evidence why that is believed; needed with {@code inPlaceOf}
 */
public record NewBuyer(
        String phone,
        @Nullable String name,
        @Nullable ContactId inPlaceOf,
        @Nullable String evidence) {

    /** @throws CrmRefusedException with TEXT if the name can't be kept or the evidence is missing */
    public NewBuyer {
        name = name == null || name.isBlank() ? null : Texts.require("name", name, Texts.NAME);
        if (inPlaceOf != null && (evidence == null || evidence.isBlank())) {
            throw CrmRefusedException.field(CrmRefusal.TEXT, "evidence", "evidence is empty");
        }
    }

    /** A buyer in their own name. */
    public static NewBuyer of(String phone, @Nullable String name) {
        return new NewBuyer(phone, name, null, null);
    }

    /** Tells neither name nor number. */
    @Override
    public String toString() {
        return "NewBuyer[" + (inPlaceOf == null ? "" : "in place of " + inPlaceOf) + "]";
    }
}
