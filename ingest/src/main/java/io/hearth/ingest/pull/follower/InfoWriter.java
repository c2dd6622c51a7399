package io.hearth.ingest.pull.follower;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.contact.Subject;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.interaction.InteractionId;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.ingest.callback.MissedFollow;
import io.hearth.ingest.erasure.ErasedSubjects;
import io.hearth.ingest.pull.follower.InfoQuestions.Infos;
import io.hearth.store.fan.FanProfile;
import io.hearth.store.fan.FanProfiles;
import io.hearth.store.fan.PulledFans;
import io.hearth.store.outbox.Outbox;
import io.hearth.store.postgres.Transactions;
import io.hearth.wechat.fan.FanInfo;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes what WeChat told about fans: live fan state and, in the same transaction, the interactions that follow from it.
 * What was known already tells nothing, so that nothing is told twice.
 */
final class InfoWriter {

    /** Rows of the outbox name the room that appended them. */
    private static final String PRODUCER = "ingest";

    private final Transactions transactions;

    InfoWriter(Transactions transactions) {
        this.transactions = transactions;
    }

    /** @return how many fans were not known to follow, or not known to be gone */
    int write(Infos infos, Instant askedAt) throws SQLException {
        return transactions.run(connection -> write(connection, living(connection, infos), askedAt));
    }

    /** A fan may have been erased since they were listed. */
    private static Infos living(Connection connection, Infos infos) throws SQLException {
        List<OpenId> all = new ArrayList<>(infos.unknown());
        infos.told().forEach(info -> all.add(info.fan()));
        Set<OpenId> living = Set.copyOf(ErasedSubjects.livingFans(connection, all));
        return new Infos(
                infos.told().stream()
                        .filter(info -> living.contains(info.fan()))
                        .toList(),
                infos.unknown().stream().filter(living::contains).toList());
    }

    private static int write(Connection connection, Infos infos, Instant askedAt) throws SQLException {
        List<FanInfo.Following> following = new ArrayList<>();
        List<OpenId> gone = new ArrayList<>();
        for (FanInfo info : infos.told()) {
            if (info instanceof FanInfo.Following follower) {
                following.add(follower);
            } else {
                gone.add(info.fan());
            }
        }
        List<Interaction> news = new ArrayList<>(recordFollowers(connection, following, askedAt));
        news.addAll(recordGone(connection, gone, askedAt));
        if (!infos.unknown().isEmpty()) {
            FanProfiles.recordUnknown(connection, infos.unknown(), askedAt);
        }
        if (!news.isEmpty()) {
            Outbox.append(connection, PRODUCER, news);
        }
        return news.size();
    }

    private static List<Interaction> recordFollowers(
            Connection connection, List<FanInfo.Following> following, Instant askedAt) throws SQLException {
        if (following.isEmpty()) {
            return List.of();
        }
        Map<OpenId, Instant> since = new LinkedHashMap<>();
        following.forEach(follower -> since.put(follower.fan(), follower.since()));
        Set<OpenId> unknown = PulledFans.recordFollowers(connection, since, askedAt);
        FanProfiles.save(
                connection,
                following.stream().map(follower -> profile(follower, askedAt)).toList());
        return following.stream()
                .filter(follower -> unknown.contains(follower.fan()))
                .map(follower -> MissedFollow.of(
                        follower.fan(), follower.since(), follower.scene(), follower.codeScene(), askedAt))
                .toList();
    }

    private static List<Interaction> recordGone(Connection connection, List<OpenId> gone, Instant askedAt)
            throws SQLException {
        if (gone.isEmpty()) {
            return List.of();
        }
        Map<OpenId, Instant> left = PulledFans.recordGone(connection, gone, askedAt);
        FanProfiles.forget(connection, gone);
        return left.entrySet().stream()
                .map(fan -> unfollow(fan.getKey(), fan.getValue(), askedAt))
                .toList();
    }

    /** When they left is not known: it is told as of the instant at which it was noticed. */
    private static Interaction unfollow(OpenId fan, Instant followedAt, Instant noticedAt) {
        return new Interaction(
                InteractionId.of("wechat:pull", fan.value(), "unfollow", noticedAt.toString()),
                Subject.fan(fan),
                InteractionType.UNFOLLOW,
                noticedAt,
                Channel.WECHAT,
                null,
                null,
                null,
                "wechat",
                Map.of("learned_by", "pull", "followed_since", followedAt.toString()));
    }

    /** The remark is a person's note about the fan, which nobody here needs. */
    private static FanProfile profile(FanInfo.Following follower, Instant askedAt) {
        return new FanProfile(
                follower.fan(),
                follower.since(),
                follower.scene(),
                follower.codeScene(),
                follower.language(),
                follower.unionId(),
                askedAt);
    }
}
