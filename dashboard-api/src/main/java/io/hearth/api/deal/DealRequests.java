package io.hearth.api.deal;

import io.hearth.api.crm.Caller;
import io.hearth.api.crm.Fields;
import io.hearth.crm.deal.NewBuyer;
import io.hearth.crm.deal.NewDeal;
import io.hearth.domain.contact.ContactId;
import io.hearth.domain.money.Money;
import io.hearth.domain.referral.DealState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what the forms about deals send. */
final class DealRequests {

    private DealRequests() {}

    record DealRequest(
            @Nullable String projectId,
            @Nullable String unit,
            @Nullable Long amountCents,
            @Nullable String consultant,
            @Nullable String state,
            @Nullable Instant at,
            @Nullable List<BuyerRequest> buyers) {}

    record BuyerRequest(
            @Nullable String phone,
            @Nullable String name,
            @Nullable String inPlaceOf,
            @Nullable String evidence) {}

    /** Consultants record what they closed themselves. */
    static NewDeal deal(DealRequest request, Caller caller) {
        String consultant = caller.seesAll() ? Fields.required("consultant", request.consultant()) : caller.account();
        return new NewDeal(
                null,
                Fields.required("project_id", request.projectId()),
                Fields.required("unit", request.unit()),
                money(Fields.required("amount_cents", request.amountCents())),
                consultant,
                Fields.name("state", DealState.class, request.state()),
                Fields.required("at", request.at()),
                buyers(Fields.required("buyers", request.buyers())));
    }

    static List<NewBuyer> buyers(List<BuyerRequest> requests) {
        List<NewBuyer> buyers = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            BuyerRequest request = Fields.required("buyers[" + i + "]", requests.get(i));
            buyers.add(new NewBuyer(
                    Fields.required("buyers[" + i + "].phone", request.phone()),
                    request.name(),
                    contact(request.inPlaceOf()),
                    request.evidence()));
        }
        return buyers;
    }

    private static @Nullable ContactId contact(@Nullable String text) {
        return text == null || text.isBlank() ? null : contact("in_place_of", text);
    }

    static ContactId contact(String field, String text) {
        try {
            return new ContactId(text);
        } catch (IllegalArgumentException e) {
            throw Fields.wrong(field, "is no contact id");
        }
    }

    private static Money money(long cents) {
        try {
            return new Money(cents);
        } catch (IllegalArgumentException e) {
            throw Fields.wrong("amount_cents", "is beyond any amount");
        }
    }
}
