package io.hearth.crm.event;

import io.hearth.crm.postgres.Database;
import io.hearth.domain.contact.OpenId;
import io.hearth.domain.contact.Subject;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.interaction.InteractionId;
import io.hearth.domain.interaction.InteractionType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells what happened to clients and brokers, in the transaction that made it true. Ids and states only: never a name or
 * a phone number.
 */
public final class CrmInteractions {

    private static final String ROOM = "crm";
    private static final String REFERRAL = "referral_id";
    private static final String DEAL = "deal_id";

    private final Database database;

    public CrmInteractions(Database database) {
        this.database = database;
    }

    /** A fan became a broker. */
    public void brokerRegistered(UUID broker, OpenId fan, Instant at) {
        database.tell(List.of(of(
                InteractionType.OTHER,
                Subject.fan(fan),
                Channel.WECHAT,
                null,
                at,
                Map.of("event", "broker_registered"),
                broker.toString())));
    }

    /** A referral was registered: one interaction of the client, one of the broker's fan. */
    public void referred(UUID referral, Subject client, OpenId broker, String projectId, Instant at) {
        Map<String, String> attributes = Map.of(REFERRAL, referral.toString());
        database.tell(List.of(
                of(InteractionType.REFERRED, client, Channel.PARTNER, projectId, at, attributes, referral.toString()),
                of(
                        InteractionType.REFERRAL_MADE,
                        Subject.fan(broker),
                        Channel.WECHAT,
                        projectId,
                        at,
                        attributes,
                        referral.toString())));
    }

    /**
     * A referral came along. The broker's fan gets it as {@code OTHER}, for it is the client who visited, not the broker.
     *
     * @param state the new state's name
     */
    public void progressed(UUID referral, Subject client, OpenId broker, String projectId, String state, Instant at) {
        Map<String, String> attributes = Map.of(REFERRAL, referral.toString(), "state", state);
        List<Interaction> told = new ArrayList<>();
        InteractionType type = ofClient(state);
        if (type != InteractionType.OTHER) {
            Channel channel = type == InteractionType.VISIT ? Channel.SITE_VISIT : Channel.PHONE;
            told.add(of(type, client, channel, projectId, at, attributes, referral + state));
        }
        Map<String, String> ofBroker = new HashMap<>(attributes);
        ofBroker.put("event", "referral_progress");
        told.add(of(
                InteractionType.OTHER, Subject.fan(broker), Channel.WECHAT, projectId, at, ofBroker, referral + state));
        database.tell(told);
    }

    /** A buyer's deal took a step. The deal is the content: who cancels one purchase may have another that stands. */
    public void bought(UUID deal, Subject buyer, InteractionType type, String projectId, Instant at) {
        database.tell(List.of(new Interaction(
                id(deal + type.name(), buyer, type, at),
                buyer,
                type,
                at,
                Channel.SITE_VISIT,
                deal.toString(),
                projectId,
                null,
                ROOM,
                Map.of(DEAL, deal.toString()))));
    }

    /** Purchases are told by the deal, not by the referral. */
    private static InteractionType ofClient(String state) {
        return switch (state) {
            case "CONTACTED" -> InteractionType.CALL;
            case "VISITED" -> InteractionType.VISIT;
            default -> InteractionType.OTHER;
        };
    }

    private static Interaction of(
            InteractionType type,
            Subject subject,
            Channel channel,
            @Nullable String projectId,
            Instant at,
            Map<String, String> attributes,
            String key) {
        return new Interaction(
                id(key, subject, type, at), subject, type, at, channel, null, projectId, null, ROOM, attributes);
    }

    private static InteractionId id(String key, Subject subject, InteractionType type, Instant at) {
        return InteractionId.of(ROOM, key, subject.toString(), type.name(), at.toString());
    }
}
