package io.hearth.crm.referral;

import io.hearth.crm.broker.BrokerRows;
import io.hearth.crm.contact.Contacts;
import io.hearth.crm.event.CrmInteractions;
import io.hearth.crm.postgres.Database;
import io.hearth.crm.refusal.CrmRefusal;
import io.hearth.crm.refusal.CrmRefusedException;
import io.hearth.crm.refusal.Texts;
import io.hearth.domain.contact.OpenId;
import io.hearth.domain.referral.ReferralId;
import io.hearth.domain.referral.ReferralState;
import io.hearth.store.audit.AuditEntry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** Moves referrals along. Every step is kept, and told to the client's and the broker's history. */
public final class Progress {

    private final Database database;
    private final ReferralRows rows;
    private final BrokerRows brokers;
    private final Contacts contacts;
    private final FollowUps followUps;
    private final CrmInteractions world;
    private final Claims claims;
    private final Steps steps;
    private final InstantSource clock;

    public Progress(
            Database database,
            ReferralRows rows,
            Contacts contacts,
            FollowUps followUps,
            CrmInteractions world,
            InstantSource clock) {
        this.database = database;
        this.rows = rows;
        this.brokers = new BrokerRows(database);
        this.contacts = contacts;
        this.followUps = followUps;
        this.world = world;
        this.claims = new Claims(database);
        this.steps = new Steps(database);
        this.clock = clock;
    }

    /**
     * What a consultant records: a contact, a visit, that the client said no, or that the referral counts no more. Another
     * contact or visit, once it has come so far, is kept as well and takes nothing back.
     *
     * @param note in a few words; may be empty
     * @throws CrmRefusedException with STATE if it does not lead on from where the referral stands, or is a deal's to say
     */
    public Referral record(ReferralId id, ReferralState to, String note, String actor) {
        if (to.isPurchase() || to == ReferralState.CANCELLED || to == ReferralState.ASSIGNED) {
            throw CrmRefusedException.field(CrmRefusal.STATE, "state", to + " follows from a deal or an assignment");
        }
        String words = note.isBlank() ? "" : Texts.sentence("note", note, Texts.NOTE);
        return database.inTransaction(() -> {
            Referral referral = rows.lock(id);
            if (isAgain(referral.state(), to)) {
                return again(referral, to, words, actor, clock.instant());
            }
            requireNext(referral, to);
            return move(referral, to, words, actor, clock.instant());
        });
    }

    /**
     * What deals say about a referral that counts for them; where it does not lead on, nothing changes. Where the
     * purchase that had come furthest is gone and another stands behind it, its end is told as well.
     *
     * @param to how far the furthest purchase has come
     */
    public void follow(ReferralId id, ReferralState to, String note, String actor, Instant now) {
        Referral referral = rows.lock(id);
        if (to.isPurchase() && referral.state().isPurchase() && to.compareTo(referral.state()) < 0) {
            referral = move(referral, ReferralState.CANCELLED, note, actor, now);
        }
        if (referral.state().mayBecome(to)) {
            move(referral, to, note, actor, now);
        }
    }

    private Referral move(Referral referral, ReferralState to, String note, String actor, Instant now) {
        database.sql("update referral set state = ?, state_at = ? where referral_id = ?")
                .params(to.name(), Database.at(now), referral.id().value())
                .update();
        if (to == ReferralState.INVALID) {
            invalidate(referral, actor, now);
        }
        keep(referral, to, note, actor, now);
        return rows.load(referral.id());
    }

    /** Time passes from here anew: a client who is called again does not stagnate. */
    private Referral again(Referral referral, ReferralState what, String note, String actor, Instant now) {
        database.sql("update referral set state_at = ? where referral_id = ?")
                .params(Database.at(now), referral.id().value())
                .update();
        keep(referral, what, note, actor, now);
        return rows.load(referral.id());
    }

    private static boolean isAgain(ReferralState state, ReferralState what) {
        return switch (what) {
            case CONTACTED -> state == ReferralState.CONTACTED || state == ReferralState.VISITED;
            case VISITED -> state == ReferralState.VISITED;
            default -> false;
        };
    }

    private void keep(Referral referral, ReferralState to, String note, String actor, Instant now) {
        followUps.close(referral.id(), to == ReferralState.INVALID ? "ENDED" : "DONE", now);
        steps.add(referral.id(), referral.state(), to, note, actor, now);
        OpenId broker = brokers.load(referral.broker()).openId();
        world.progressed(
                referral.id().value(),
                contacts.load(referral.contact()).subject(),
                broker,
                referral.projectId(),
                to.name(),
                now);
    }

    private void invalidate(Referral referral, String actor, Instant now) {
        claims.free(referral.id());
        database.sql("update referral set invalid_since = ? where referral_id = ?")
                .params(Database.at(now), referral.id().value())
                .update();
        database.audit(new AuditEntry(
                now, actor, "REFERRAL_INVALIDATED", "referral", referral.id().toString(), Map.of()));
    }

    private static void requireNext(Referral referral, ReferralState to) {
        if (!referral.state().mayBecome(to)) {
            throw CrmRefusedException.field(
                    CrmRefusal.STATE,
                    "state",
                    "referral " + referral.id() + " is " + referral.state() + " and can't become " + to);
        }
    }
}
