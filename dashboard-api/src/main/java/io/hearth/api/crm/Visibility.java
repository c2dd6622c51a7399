package io.hearth.api.crm;

import io.hearth.api.problem.ProblemException;
import io.hearth.api.user.Role;
import io.hearth.crm.CrmRoom;
import io.hearth.crm.broker.Broker;
import io.hearth.crm.deal.Deal;
import io.hearth.crm.referral.Referral;
import io.hearth.domain.contact.ContactId;
import io.hearth.domain.referral.DealId;
import io.hearth.domain.referral.ReferralId;
import org.springframework.stereotype.Component;

/** Whose clients someone may see. What they may not see is answered like what is not there. */
@Component
public class Visibility {

    private final CrmRoom crm;

    Visibility(CrmRoom crm) {
        this.crm = crm;
    }

    /** @throws ProblemException {@code not_found} if it is neither theirs nor do they see all */
    public Referral referral(ReferralId id, Caller caller) {
        return crm.referralRows()
                .find(id)
                .filter(referral -> caller.seesAll() || isConsultants(referral, caller) || isBrokers(referral, caller))
                .orElseThrow(Ids::missing);
    }

    /** The same without the broker, who watches and does not work on it. */
    public Referral referralAtWork(ReferralId id, Caller caller) {
        return crm.referralRows()
                .find(id)
                .filter(referral -> caller.seesAll() || isConsultants(referral, caller))
                .orElseThrow(Ids::missing);
    }

    /** The same for full names and numbers: the client's consultant and managers only. */
    public Referral referralInFull(ReferralId id, Caller caller) {
        return crm.referralRows()
                .find(id)
                .filter(referral -> caller.is(Role.MANAGER) || isConsultants(referral, caller))
                .orElseThrow(Ids::missing);
    }

    /** @throws ProblemException {@code not_found} if somebody else closed it and they don't see all */
    public Deal deal(DealId id, Caller caller) {
        Deal deal = crm.dealRows().load(id);
        if (caller.seesAll() || caller.is(Role.SALES) && deal.consultant().equals(caller.account())) {
            return deal;
        }
        throw Ids.missing();
    }

    /** @throws ProblemException {@code not_found} if it is nobody's of theirs and they don't see all */
    public ContactId contact(ContactId id, Caller caller) {
        boolean visible = caller.seesAll()
                || crm.contacts()
                        .find(id)
                        .filter(found -> caller.account().equals(found.consultant()))
                        .isPresent();
        if (!visible) {
            throw Ids.missing();
        }
        return id;
    }

    /** @throws ProblemException {@code not_found} if they are no broker */
    public Broker own(Caller caller) {
        return crm.brokers().findByAccount(caller.account()).orElseThrow(Ids::missing);
    }

    private static boolean isConsultants(Referral referral, Caller caller) {
        return caller.is(Role.SALES) && caller.account().equals(referral.consultant());
    }

    private boolean isBrokers(Referral referral, Caller caller) {
        return caller.is(Role.BROKER)
                && crm.brokers()
                        .findByAccount(caller.account())
                        .filter(broker -> broker.id().equals(referral.broker()))
                        .isPresent();
    }
}
