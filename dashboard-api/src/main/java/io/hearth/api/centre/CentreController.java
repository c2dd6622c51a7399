package io.hearth.api.centre;

import io.hearth.api.broker.BrokerItems;
import io.hearth.api.centre.CentreRequests.ClientRequest;
import io.hearth.api.centre.CentreRequests.RegistrationRequest;
import io.hearth.api.centre.CentreView.Choice;
import io.hearth.api.centre.CentreView.ConsentText;
import io.hearth.api.centre.CentreView.OwnCentre;
import io.hearth.api.centre.CentreView.OwnStep;
import io.hearth.api.crm.Ids;
import io.hearth.api.referral.ReferralItem;
import io.hearth.api.referral.ReferralItems;
import io.hearth.api.user.SignedInFan;
import io.hearth.crm.CrmRoom;
import io.hearth.crm.broker.Broker;
import io.hearth.crm.referral.Referral;
import io.hearth.crm.reward.RewardEntry;
import io.hearth.crm.reward.RewardRows.Balance;
import io.hearth.crm.staff.Duty;
import io.hearth.crm.staff.StaffMember;
import io.hearth.domain.referral.ReferralId;
import io.hearth.domain.referral.RewardState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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

/** A fan who is, or becomes, a broker: registers, refers, watches. Everything follows from the openid of the session. */
@RestController
@RequestMapping("/api/broker-centre")
class CentreController {

    private static final int MOST_SHOWN = 500;

    private final CrmRoom crm;
    private final BrokerItems brokers;
    private final ReferralItems referrals;

    CentreController(CrmRoom crm, BrokerItems brokers, ReferralItems referrals) {
        this.crm = crm;
        this.brokers = brokers;
        this.referrals = referrals;
    }

    @GetMapping
    CentreView showCentre(Authentication user) {
        @Nullable
        OwnCentre own = crm.brokers()
                .findByFan(SignedInFan.of(user).fan())
                .map(this::shown)
                .orElse(null);
        @Nullable
        ConsentText consent = crm.consents()
                .latest()
                .map(text -> new ConsentText(text.version(), text.chinese(), text.english()))
                .orElse(null);
        return new CentreView(own, consent, projects(), consultants());
    }

    /** Makes the fan a broker, who waits for the daily confirmation. */
    @PostMapping("/registration")
    @ResponseStatus(HttpStatus.CREATED)
    OwnCentre joinProgramme(@RequestBody RegistrationRequest request, Authentication user) {
        return shown(crm.registration()
                .register(CentreRequests.broker(SignedInFan.of(user).fan(), request)));
    }

    /** The fan's own, the latest 500. */
    @GetMapping("/referrals")
    OwnReferrals listOwnReferrals(Authentication user) {
        return new OwnReferrals(
                referrals.forBroker(crm.referralRows().ofBroker(own(user).id(), MOST_SHOWN)));
    }

    @PostMapping("/referrals")
    @ResponseStatus(HttpStatus.CREATED)
    ReferralItem referClient(@RequestBody ClientRequest request, Authentication user) {
        Referral registered =
                crm.referrals().register(CentreRequests.referral(own(user).id(), request));
        return referrals.forBroker(List.of(registered)).get(0);
    }

    /** How one of the fan's own came along; what staff noted on the way is theirs. */
    @GetMapping("/referrals/{referralId}")
    OwnProgress showOwnReferral(@PathVariable String referralId, Authentication user) {
        Broker own = own(user);
        Referral referral = crm.referralRows()
                .find(new ReferralId(Ids.of(referralId)))
                .filter(found -> found.broker().equals(own.id()))
                .orElseThrow(Ids::missing);
        List<OwnStep> steps = crm.referralRows().steps(referral.id()).stream()
                .map(step -> new OwnStep(step.state(), step.at()))
                .toList();
        return new OwnProgress(referrals.forBroker(List.of(referral)).get(0), steps);
    }

    /** Amounts in cents; below zero where something was taken back. */
    @GetMapping("/rewards")
    OwnRewards listOwnRewards(Authentication user) {
        return new OwnRewards(crm.rewardRows().ofBroker(own(user).id()).stream()
                .map(OwnReward::of)
                .toList());
    }

    private Broker own(Authentication user) {
        return crm.brokers().findByFan(SignedInFan.of(user).fan()).orElseThrow(Ids::missing);
    }

    private OwnCentre shown(Broker broker) {
        Broker withCode = crm.brokerDesk().withCode(broker.id());
        Balance balance = crm.rewardRows().balance(broker.id());
        return new OwnCentre(
                brokers.of(withCode),
                withCode.codeContent(),
                withCode.codeUrl(),
                crm.brokers().fans(broker.id()),
                balance.earned().cents(),
                balance.paid().cents(),
                balance.open().cents());
    }

    private List<Choice> projects() {
        return crm.staff().projects().stream()
                .map(project -> new Choice(project.projectId(), project.name()))
                .toList();
    }

    private List<Choice> consultants() {
        return crm.staff().list().stream()
                .filter(member -> member.active() && member.duty() == Duty.CONSULTANT)
                .map((StaffMember member) -> new Choice(member.staffId(), member.displayName()))
                .toList();
    }

    record OwnReferrals(List<ReferralItem> items) {}

    record OwnProgress(ReferralItem referral, List<OwnStep> steps) {}

    record OwnRewards(List<OwnReward> items) {}

    record OwnReward(
            String entryId,
            long amountCents,
            @Nullable String reverses,
            boolean reversed,
            RewardState state,
            Instant earnedAt,
            @Nullable Instant paidAt) {

        static OwnReward of(RewardEntry entry) {
            UUID reverses = entry.reverses();
            return new OwnReward(
                    entry.id().toString(),
                    entry.amount().cents(),
                    reverses == null ? null : reverses.toString(),
                    entry.reversed(),
                    entry.state(),
                    entry.earnedAt(),
                    entry.paidAt());
        }
    }
}
