package io.hearth.api.referral;

import io.hearth.api.crm.Caller;
import io.hearth.api.crm.Fields;
import io.hearth.api.crm.Ids;
import io.hearth.api.crm.Visibility;
import io.hearth.api.user.Role;
import io.hearth.crm.CrmRoom;
import io.hearth.crm.broker.Broker;
import io.hearth.crm.referral.NewReferral;
import io.hearth.crm.referral.Referral;
import io.hearth.crm.stagnation.RewardEffect;
import io.hearth.domain.contact.PhoneNumber;
import io.hearth.domain.money.Money;
import io.hearth.domain.referral.BrokerId;
import io.hearth.domain.referral.ReferralId;
import io.hearth.domain.referral.ReferralState;
import java.time.Clock;
import java.time.Instant;
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

/** Referrals: brokers see and make their own, consultants work on their own, managers see all. */
@RestController
@RequestMapping("/api/referrals")
class ReferralController {

    private static final int MOST_SHOWN = 500;

    private final CrmRoom crm;
    private final Visibility visibility;
    private final ReferralItems items;
    private final Clock clock;

    ReferralController(CrmRoom crm, Visibility visibility, ReferralItems items, Clock clock) {
        this.crm = crm;
        this.visibility = visibility;
        this.items = items;
        this.clock = clock;
    }

    /** The latest 500 that the caller may see; a consultant's are those in work, the longest without progress first. */
    @GetMapping
    ReferralList listReferrals(Authentication user) {
        Caller caller = Caller.of(user);
        return new ReferralList(items.of(visible(caller), caller));
    }

    private List<Referral> visible(Caller caller) {
        if (caller.seesAll()) {
            return crm.referralRows().latest(MOST_SHOWN);
        }
        return caller.is(Role.SALES)
                ? crm.referralRows().inWorkOf(caller.account(), MOST_SHOWN)
                : crm.referralRows().ofBroker(visibility.own(caller).id(), MOST_SHOWN);
    }

    /** Those without progress for the programme's time, the longest first. */
    @GetMapping("/stagnant")
    ReferralList listStagnantReferrals(Authentication user) {
        return new ReferralList(items.of(crm.stagnation().list(clock.instant(), MOST_SHOWN), Caller.of(user)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ReferralItem registerReferral(@RequestBody ReferralRequest request, Authentication user) {
        Caller caller = Caller.of(user);
        Referral registered = crm.referrals()
                .register(new NewReferral(
                        broker(request, caller),
                        Fields.required("client_name", request.clientName()),
                        Fields.required("phone", request.phone()),
                        Fields.required("project_id", request.projectId()),
                        Fields.optional(request.chosenConsultant())));
        return items.of(registered, caller);
    }

    /** Brokers refer for themselves, whatever they send; staff say for whom. */
    private BrokerId broker(ReferralRequest request, Caller caller) {
        if (caller.seesAll()) {
            return new BrokerId(Ids.of(Fields.required("broker_id", request.brokerId())));
        }
        Broker own = visibility.own(caller);
        return own.id();
    }

    @GetMapping("/{referralId}")
    ReferralDetail showReferral(@PathVariable String referralId, Authentication user) {
        Caller caller = Caller.of(user);
        Referral referral = visibility.referral(id(referralId), caller);
        boolean staff = caller.seesAll() || caller.is(Role.SALES);
        List<Step> steps = crm.referralRows().steps(referral.id()).stream()
                .map(step -> new Step(step.state(), staff ? step.note() : "", step.at()))
                .toList();
        return new ReferralDetail(items.of(referral, caller), steps);
    }

    /** What the consultant did, or learned. */
    @PostMapping("/{referralId}/steps")
    ReferralItem recordStep(@PathVariable String referralId, @RequestBody StepRequest request, Authentication user) {
        Caller caller = Caller.of(user);
        Referral referral = visibility.referralAtWork(id(referralId), caller);
        ReferralState state = Fields.name("state", ReferralState.class, request.state());
        String note = request.note() == null ? "" : request.note();
        return items.of(crm.progress().record(referral.id(), state, note, caller.account()), caller);
    }

    /** What making the referral invalid would take from its broker. Amounts in cents. */
    @GetMapping("/{referralId}/reward-effect")
    EffectItem showRewardEffect(@PathVariable String referralId, Authentication user) {
        Referral referral = visibility.referralAtWork(id(referralId), Caller.of(user));
        RewardEffect effect = crm.stagnation().effect(referral.id(), clock.instant());
        Money lost = effect.lostAmount();
        return new EffectItem(
                lost == null ? null : lost.cents(),
                effect.lostRateBasisPoints(),
                effect.deals(),
                effect.numberIsFree());
    }

    @PostMapping("/{referralId}/exchange")
    ReferralItem exchangeConsultant(
            @PathVariable String referralId, @RequestBody ExchangeRequest request, Authentication user) {
        Caller caller = Caller.of(user);
        String to = Fields.required("consultant", request.consultant());
        String reason = Fields.required("reason", request.reason());
        return items.of(crm.assignments().exchange(id(referralId), to, reason, caller.account()), caller);
    }

    /** The full name and number; each time on record. */
    @PostMapping("/{referralId}/reveal")
    FullClient revealClient(@PathVariable String referralId, Authentication user) {
        Caller caller = Caller.of(user);
        Referral referral = visibility.referralInFull(id(referralId), caller);
        PhoneNumber number = crm.reveals().phone(referral.phone(), referral.id().toString(), caller.account());
        String name = crm.referralRows().clientNames(List.of(referral.id())).getOrDefault(referral.id(), "");
        return new FullClient(name, number.e164());
    }

    private static ReferralId id(String text) {
        return new ReferralId(Ids.of(text));
    }

    record ReferralList(List<ReferralItem> items) {}

    record ReferralDetail(ReferralItem referral, List<Step> steps) {}

    record Step(String state, String note, Instant at) {}

    record EffectItem(
            @Nullable Long lostCents, @Nullable Integer lostRateBasisPoints, long deals, boolean numberIsFree) {}

    record FullClient(String name, String phone) {}

    record StepRequest(@Nullable String state, @Nullable String note) {}

    record ExchangeRequest(
            @Nullable String consultant, @Nullable String reason) {}

    record ReferralRequest(
            @Nullable String brokerId,
            @Nullable String clientName,
            @Nullable String phone,
            @Nullable String projectId,
            @Nullable String chosenConsultant) {}
}
