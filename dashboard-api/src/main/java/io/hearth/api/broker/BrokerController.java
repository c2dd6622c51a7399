package io.hearth.api.broker;

import io.hearth.api.crm.Caller;
import io.hearth.api.crm.Fields;
import io.hearth.api.crm.Ids;
import io.hearth.api.crm.Visibility;
import io.hearth.crm.CrmRoom;
import io.hearth.crm.broker.Broker;
import io.hearth.crm.broker.NewBroker;
import io.hearth.crm.reward.RewardRows.Balance;
import io.hearth.domain.contact.OpenId;
import io.hearth.domain.referral.BrokerId;
import io.hearth.domain.referral.BrokerType;
import io.hearth.domain.referral.RecruitingChannel;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Brokers: registered, confirmed, suspended; each sees themselves. */
@RestController
@RequestMapping("/api/brokers")
class BrokerController {

    private static final int MOST_SHOWN = 500;

    private final CrmRoom crm;
    private final Visibility visibility;
    private final BrokerItems items;

    BrokerController(CrmRoom crm, Visibility visibility, BrokerItems items) {
        this.crm = crm;
        this.visibility = visibility;
        this.items = items;
    }

    /** The latest 500. */
    @GetMapping
    BrokerList listBrokers() {
        return new BrokerList(items.of(crm.brokers().latest(MOST_SHOWN)));
    }

    /** The daily list: who waits for a confirmation, the longest first. */
    @GetMapping("/waiting")
    BrokerList listWaitingBrokers() {
        return new BrokerList(items.of(crm.brokers().waiting()));
    }

    /** What a broker sees of themselves. */
    @GetMapping("/me")
    OwnBroker showOwnBroker(Authentication user) {
        Broker own = visibility.own(Caller.of(user));
        Balance balance = crm.rewardRows().balance(own.id());
        return new OwnBroker(
                items.of(own),
                crm.brokerDesk().withCode(own.id()).codeUrl(),
                balance.earned().cents(),
                balance.paid().cents(),
                balance.open().cents());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    BrokerItem registerBroker(@RequestBody BrokerRequest request) {
        return items.of(crm.registration()
                .register(new NewBroker(
                        openId(request),
                        Fields.required("name", request.name()),
                        Fields.required("phone", request.phone()),
                        Fields.name("type", BrokerType.class, request.type()),
                        Fields.name("recruiting_channel", RecruitingChannel.class, request.recruitingChannel()),
                        Fields.optional(request.recruiter()),
                        request.consentVersion(),
                        Fields.optional(request.account()))));
    }

    /** Where the broker gave a number that is another contact's, {@code number_is_theirs} says what asking has shown. */
    @PostMapping("/{brokerId}/confirmation")
    BrokerItem confirmBroker(
            @PathVariable String brokerId, @RequestBody ConfirmationRequest request, Authentication user) {
        return items.of(crm.brokerDesk().confirm(id(brokerId), request.numberIsTheirs(), user.getName()));
    }

    @PostMapping("/{brokerId}/suspension")
    BrokerItem suspendBroker(@PathVariable String brokerId, @RequestBody ReasonRequest request, Authentication user) {
        return items.of(
                crm.brokerDesk().suspend(id(brokerId), Fields.required("reason", request.reason()), user.getName()));
    }

    @PostMapping("/{brokerId}/resumption")
    BrokerItem resumeBroker(@PathVariable String brokerId, @RequestBody ReasonRequest request, Authentication user) {
        return items.of(
                crm.brokerDesk().resume(id(brokerId), Fields.required("reason", request.reason()), user.getName()));
    }

    private static BrokerId id(String text) {
        return new BrokerId(Ids.of(text));
    }

    private static OpenId openId(BrokerRequest request) {
        try {
            return new OpenId(Fields.required("openid", request.openid()));
        } catch (IllegalArgumentException e) {
            throw Fields.wrong("openid", "is no openid");
        }
    }

    record BrokerList(List<BrokerItem> items) {}

    /** Amounts in cents. */
    record OwnBroker(BrokerItem broker, @Nullable String codeUrl, long earnedCents, long paidCents, long openCents) {}

    /** @param numberIsTheirs needed where the broker claims another contact's number */
    record ConfirmationRequest(@Nullable Boolean numberIsTheirs) {}

    record ReasonRequest(@Nullable String reason) {}

    record BrokerRequest(
            @Nullable String openid,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String type,
            @Nullable String recruitingChannel,
            @Nullable String recruiter,
            @Nullable String consentVersion,
            @Nullable String account) {}
}
