package io.hearth.push.media;

import io.hearth.push.postgres.Database;
import io.hearth.push.time.DueClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What WeChat keeps of ours. Two processes may copy the same thing at once: both copies are good, one is remembered. */
final class WeChatCopies {

    /** Temporary media live for 3 days (WeChat); what a look-up may still name hours later is not cut short. */
    private static final Duration TEMPORARY = Duration.ofDays(3).minusHours(1);

    private final Database database;
    private final DueClock clock;

    WeChatCopies(Database database, DueClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What a copy is good for. The names are stored and never change. */
    enum Use {
        /** A picture that is kept for good: covers, and cards of mini programs. */
        COVER,
        /** A picture that is sent; WeChat forgets it. */
        SEND,
        /** A picture's address within articles. */
        ARTICLE,
        /** An article for single fans. Mass sends use up their drafts, so each has its own. */
        DRAFT,
        /** An article's draft that was made for a mass send which did not come about. */
        SPARE
    }

    Optional<String> find(Use use, String of) {
        return database.sql("select reference from wechat_copy where use = :use and of = :of"
                        + " and (expires_at is null or expires_at > :now)")
                .param("use", use.name())
                .param("of", of)
                .param("now", Database.at(clock.now()))
                .query(String.class)
                .optional();
    }

    String remember(Use use, String of, String reference) {
        Instant now = clock.now();
        @Nullable Instant expiresAt = use == Use.SEND ? now.plus(TEMPORARY) : null;
        database.sql("insert into wechat_copy (use, of, reference, expires_at, copied_at)"
                        + " values (:use, :of, :reference, :expires, :now) on conflict (use, of) do update"
                        + " set reference = excluded.reference, expires_at = excluded.expires_at,"
                        + " copied_at = excluded.copied_at")
                .param("use", use.name())
                .param("of", of)
                .param("reference", reference)
                .param("expires", expiresAt == null ? null : Database.at(expiresAt))
                .param("now", Database.at(now))
                .update();
        return reference;
    }

    /** Whoever takes it is the only one who has it. */
    Optional<String> take(Use use, String of) {
        return database.sql("delete from wechat_copy where use = :use and of = :of returning reference")
                .param("use", use.name())
                .param("of", of)
                .query(String.class)
                .optional();
    }

    void forget(Use use, String of) {
        database.sql("delete from wechat_copy where use = :use and of = :of")
                .param("use", use.name())
                .param("of", of)
                .update();
    }
}
