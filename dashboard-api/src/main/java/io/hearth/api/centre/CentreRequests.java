package io.hearth.api.centre;

import io.hearth.api.crm.Fields;
import io.hearth.crm.broker.NewBroker;
import io.hearth.crm.referral.NewReferral;
import io.hearth.domain.contact.OpenId;
import io.hearth.domain.referral.BrokerId;
import io.hearth.domain.referral.BrokerType;
import io.hearth.domain.referral.RecruitingChannel;
import org.jspecify.annotations.Nullable;

/** Reads what the centre's forms send; whose it is never comes from them. */
final class CentreRequests {

    private CentreRequests() {}

    /**
     * @param recruitingChannel left out: the service account's menu
     * @param recruiter who won the broker, for the channels that have somebody
     */
    record RegistrationRequest(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String type,
            @Nullable String recruitingChannel,
            @Nullable String recruiter,
            @Nullable String consentVersion) {

        /** Tells neither name nor number. */
        @Override
        public String toString() {
            return "RegistrationRequest[" + type + "]";
        }
    }

    record ClientRequest(
            @Nullable String clientName,
            @Nullable String phone,
            @Nullable String projectId,
            @Nullable String chosenConsultant) {

        /** Tells neither name nor number. */
        @Override
        public String toString() {
            return "ClientRequest[" + projectId + "]";
        }
    }

    static NewBroker broker(OpenId fan, RegistrationRequest request) {
        String channel = Fields.optional(request.recruitingChannel());
        return new NewBroker(
                fan,
                Fields.required("name", request.name()),
                Fields.required("phone", request.phone()),
                Fields.name("type", BrokerType.class, request.type()),
                channel == null
                        ? RecruitingChannel.MENU
                        : Fields.name("recruiting_channel", RecruitingChannel.class, channel),
                Fields.optional(request.recruiter()),
                request.consentVersion(),
                null);
    }

    static NewReferral referral(BrokerId broker, ClientRequest request) {
        return new NewReferral(
                broker,
                Fields.required("client_name", request.clientName()),
                Fields.required("phone", request.phone()),
                Fields.required("project_id", request.projectId()),
                Fields.optional(request.chosenConsultant()));
    }
}
