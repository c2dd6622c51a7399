package io.hearth.ingest.callback;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.ingest.scene.SceneVisits;
import io.hearth.store.fan.FanGrants;
import io.hearth.store.fan.FanStates;
import io.hearth.store.fan.FanWindows;
import io.hearth.store.fan.NoticeResults;
import io.hearth.store.fan.NoticeResults.NoticeResult;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Brings live fan state up to date with what fans did. */
final class FanChanges {

    private final MessageHearing hearing;

    FanChanges(MessageHearing hearing) {
        this.hearing = hearing;
    }

    /**
     * In the order of openids: two drains that meet the same fans wait for each other, and never in a circle. Who listens
     * comes first with all of its messages: an answer locks the fan's conversation before the window, and a click before a
     * message would have locked the window before the conversation.
     */
    void record(Connection connection, Collection<Meaning> meanings) throws SQLException {
        List<Meaning.FanDid> changes = meanings.stream()
                .filter(Meaning.FanDid.class::isInstance)
                .map(Meaning.FanDid.class::cast)
                .filter(Meaning.FanDid::changesState)
                .sorted(Comparator.comparing((Meaning.FanDid did) ->
                                did.interaction().subject().key())
                        .thenComparing(did -> did.interaction().occurredAt()))
                .toList();
        for (Meaning.FanDid did : changes) {
            if (did.interaction().type() == InteractionType.MESSAGE) {
                hearing.heard(
                        connection,
                        fan(did),
                        did.interaction().id(),
                        did.interaction().occurredAt());
            }
        }
        for (Meaning.FanDid did : changes) {
            record(connection, did);
        }
    }

    private static OpenId fan(Meaning.FanDid did) {
        return new OpenId(did.interaction().subject().key());
    }

    private static void record(Connection connection, Meaning.FanDid did) throws SQLException {
        OpenId fan = fan(did);
        Instant at = did.interaction().occurredAt();
        if (did.following().isPresent()) {
            boolean follows = did.following().get();
            FanStates.recordFollowing(connection, fan, follows, at);
            if (!follows) {
                FanWindows.close(connection, fan, at);
            }
        }
        if (did.window().isPresent()) {
            FanWindows.open(connection, fan, did.window().get(), at);
        }
        String scene = did.interaction().attributes().get(CallbackAttributes.SCENE);
        if (scene != null) {
            SceneVisits.append(connection, fan, scene, at);
        }
        for (NoticeChange notice : did.notices()) {
            record(connection, did, notice);
        }
    }

    private static void record(Connection connection, Meaning.FanDid did, NoticeChange notice) throws SQLException {
        OpenId fan = fan(did);
        Instant at = did.interaction().occurredAt();
        if (notice instanceof NoticeChange.Allowed allowed) {
            String origin = did.interaction().id() + ":" + did.notices().indexOf(notice) + ":" + allowed.templateId();
            FanGrants.grant(connection, fan, allowed.templateId(), origin, at);
        } else if (notice instanceof NoticeChange.Refused refused) {
            FanGrants.refuse(connection, fan, refused.templateId(), at);
        } else if (notice instanceof NoticeChange.Ended ended) {
            NoticeResult result = new NoticeResult(
                    ended.msgId(), fan, ended.templateId(), ended.errorCode(), ended.errorStatus(), at);
            NoticeResults.append(connection, result);
        }
    }
}
