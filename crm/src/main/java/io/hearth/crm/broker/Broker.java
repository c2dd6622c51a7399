package io.hearth.crm.broker;

import io.hearth.domain.contact.ContactId;
import io.hearth.domain.contact.OpenId;
import io.hearth.domain.referral.BrokerId;
import io.hearth.domain.referral.BrokerType;
import io.hearth.domain.referral.PhoneId;
import io.hearth.domain.referral.RecruitingChannel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Someone who refers.
 *
 * @param number what people call the broker by
 * @param account with which they sign in, if they do
 * @param consultant the broker's owner; null if the recruiter's team, or nobody, is
 * @param scene what callbacks bring back when somebody follows through the broker's code
 * @param codeUrl where the picture of the code is; null until WeChat has made it
 * @param codeContent what the code says, for drawing it; null until then
 * @param claimedPhone the number that the broker gave, while it is another contact's and nobody has asked whose it is
 */
public record Broker(
        BrokerId id,
        long number,
        ContactId contact,
        OpenId openId,
        @Nullable String account,
        BrokerType type,
        RecruitingChannel channel,
        @Nullable String recruiter,
        @Nullable String consultant,
        BrokerState state,
        Instant registeredAt,
        String scene,
        @Nullable String codeUrl,
        @Nullable String codeContent,
        @Nullable PhoneId claimedPhone) {

    /** As people write it: {@code B-000042}. */
    public String label() {
        return "B-%06d".formatted(number);
    }
}
