package io.hearth.crm.referral;

import io.hearth.crm.refusal.CrmRefusedException;
import io.hearth.crm.refusal.Texts;
import io.hearth.domain.referral.BrokerId;
import org.jspecify.annotations.Nullable;

/**
 * A client whom a broker refers.
 *
 * @param phone as it was typed
 * @param chosenConsultant whom the broker would like to follow the client up; null if anyone
 */
public record NewReferral(
        BrokerId broker,
        String clientName,
        String phone,
        String projectId,
        @Nullable String chosenConsultant) {

    /** @throws CrmRefusedException with TEXT if the name is no name that can be kept */
    public NewReferral {
        clientName = Texts.require("client_name", clientName, Texts.NAME);
    }

    /** Tells neither name nor number. */
    @Override
    public String toString() {
        return "NewReferral[" + projectId + " by " + broker + "]";
    }
}
