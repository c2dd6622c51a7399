package io.hearth.api.centre;

import io.hearth.api.broker.BrokerItem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the centre opens with.
 *
 * @param own null for a fan who is no broker yet
 * @param consent what a new broker agrees to; null while no text is published
 */
record CentreView(
        @Nullable OwnCentre own, @Nullable ConsentText consent, List<Choice> projects, List<Choice> consultants) {

    /**
     * The broker whose centre it is. Amounts in cents.
     *
     * @param code what the personal code says, for drawing it; null until WeChat has made it
     * @param codeUrl where WeChat's own picture of it is
     * @param fans who came through the code first
     * @param openCents below zero if the broker owes something
     */
    record OwnCentre(
            BrokerItem broker,
            @Nullable String code,
            @Nullable String codeUrl,
            long fans,
            long earnedCents,
            long paidCents,
            long openCents) {}

    record ConsentText(String version, String chinese, String english) {}

    record Choice(String id, String name) {}

    record OwnStep(String state, Instant at) {}
}
