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
        Instant registeredAt) {}
