package io.hearth.api.broker;

import io.hearth.crm.broker.BrokerState;
import io.hearth.domain.referral.BrokerType;
import io.hearth.domain.referral.RecruitingChannel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One broker as lists show them.
 *
 * @param label what people call the broker by
 * @param name the first character, the others hidden
 * @param claimedPhone the number that they gave and that is another contact's, with its middle hidden, while nobody has
 *     said whether it is theirs; null otherwise
 */
public record BrokerItem(
        String brokerId,
        String label,
        String name,
        BrokerType type,
        RecruitingChannel recruitingChannel,
        @Nullable String recruiter,
        @Nullable String consultant,
        BrokerState state,
        Instant registeredAt,
        @Nullable String claimedPhone) {

    /** As brokers see themselves: that their number is another contact's, is not for them to learn. */
    BrokerItem withoutClaim() {
        return new BrokerItem(
                brokerId, label, name, type, recruitingChannel, recruiter, consultant, state, registeredAt, null);
    }
}
