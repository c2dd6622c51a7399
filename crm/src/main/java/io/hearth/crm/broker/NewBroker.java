package io.hearth.crm.broker;

import io.hearth.crm.refusal.CrmRefusal;
import io.hearth.crm.refusal.CrmRefusedException;
import io.hearth.crm.refusal.Texts;
import io.hearth.domain.contact.OpenId;
import io.hearth.domain.referral.BrokerType;
import io.hearth.domain.referral.RecruitingChannel;
import org.jspecify.annotations.Nullable;

/**
 * A fan who wants to be a broker.
 *
 * @param phone as it was typed
 * @param recruiter the member of the marketing team who won them; needed by the channels that have one
 * @param consentVersion the text that they agreed to
 * @param account the account with which they sign in, if they have one
 */
public record NewBroker(
        OpenId openId,
        String name,
        String phone,
        BrokerType type,
        RecruitingChannel channel,
        @Nullable String recruiter,
        @Nullable String consentVersion,
        @Nullable String account) {

    /** @throws CrmRefusedException with TEXT, CONSENT_WANTED or RECRUITER */
    public NewBroker {
        name = Texts.require("name", name, Texts.NAME);
        if (consentVersion == null || consentVersion.isBlank()) {
            throw CrmRefusedException.field(
                    CrmRefusal.CONSENT_WANTED, "consent_version", "nobody becomes a broker without consent");
        }
        if (channel.needsRecruiter() != (recruiter != null)) {
            throw CrmRefusedException.field(
                    CrmRefusal.RECRUITER,
                    "recruiter",
                    "channel " + channel + (recruiter == null ? " needs a recruiter" : " has no recruiter"));
        }
    }

    /** Tells neither name nor number. */
    @Override
    public String toString() {
        return "NewBroker[" + type + " " + channel + "]";
    }
}
