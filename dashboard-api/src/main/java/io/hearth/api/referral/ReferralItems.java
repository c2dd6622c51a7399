package io.hearth.api.referral;

import io.hearth.api.crm.Caller;
import io.hearth.api.user.Role;
import io.hearth.crm.CrmRoom;
import io.hearth.crm.contact.Names;
import io.hearth.crm.referral.Referral;
import io.hearth.domain.referral.BrokerId;
import io.hearth.domain.referral.PhoneId;
import io.hearth.domain.referral.ReferralId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows referrals with names and numbers masked: a query for each kind of thing, not for each referral. */
@Component
public class ReferralItems {

    private static final String GONE = "***";

    private final CrmRoom crm;

    ReferralItems(CrmRoom crm) {
        this.crm = crm;
    }

    List<ReferralItem> of(List<Referral> referrals, Caller caller) {
        return of(referrals, caller.seesAll() || caller.is(Role.SALES));
    }

    /** As the broker sees them whose they are. */
    public List<ReferralItem> forBroker(List<Referral> referrals) {
        return of(referrals, false);
    }

    private List<ReferralItem> of(List<Referral> referrals, boolean staff) {
        Map<ReferralId, String> names = crm.referralRows()
                .clientNames(referrals.stream().map(Referral::id).toList());
        Map<PhoneId, String> phones =
                crm.vault().masked(referrals.stream().map(Referral::phone).toList());
        Map<BrokerId, String> brokers =
                crm.brokers().labels(referrals.stream().map(Referral::broker).toList());
        return referrals.stream()
                .map(referral -> new ReferralItem(
                        referral.id().toString(),
                        staff ? referral.contact().value() : null,
                        Names.masked(names.getOrDefault(referral.id(), GONE)),
                        phones.getOrDefault(referral.phone(), GONE),
                        brokers.getOrDefault(referral.broker(), ""),
                        referral.projectId(),
                        referral.state(),
                        referral.referredAt(),
                        referral.stateAt(),
                        referral.validUntil(),
                        referral.consultant(),
                        referral.assignedBy()))
                .toList();
    }

    ReferralItem of(Referral referral, Caller caller) {
        return of(List.of(referral), caller).get(0);
    }
}
